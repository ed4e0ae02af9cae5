"""How far what is counted rose or fell, told right behind its count: 5,000 visitors, up 5%; بزيادة 5%; 300 deaths, a 12% drop."""

from __future__ import annotations

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measured import Measured, told_by
from generator.facts.slots.indicator.measuring import CHANGES, Phrasing, Says, trailing
from generator.facts.slots.indicator.walking import way_between
from generator.facts.tokens import COMMAS
from generator.language import language
from generator.lexicon import Category
from generator.values import Kind, Term

_NATION = "nation"
"""The dimension of the indicators that are statistics of a country."""
_LEVELS = frozenset({Says.TO, Says.AT})
"""How an amount is meant that is a level, not how far something changed."""


def records_growth(sentence: ReadSentence, growth: Name) -> bool:
    """Whether something that is no nation is told to record a growth ahead of it: سجل الأسطول | نمواً, not سجلت البلاد."""
    start, tongue = growth.tokens[0], sentence.language
    clause = sentence.clause_start(start)
    telling = tongue.words.measuring.telling
    told = any((stem,) in telling for at in range(clause, start - 1) for _, stem in sentence.reading.words[at].stems)
    nation = any(name.dimension == _NATION for name in sentence.indicators if clause <= name.tokens[0] < start)
    nation = nation or any(clause <= place.tokens[0] < start for place in sentence.of(Category.PLACES))
    nation = nation or sentence.any_cue_between(("own_country", "the_country"), clause, start)
    apart = nation or sentence.expected_between(clause, start)
    return tongue.is_counted_form(sentence.texts[start]) and told and not apart


def change_of_count(sentence: ReadSentence, count: Figure, figure: Figure) -> Measured | None:
    """What was counted by the figure before, where this one tells how far that changed."""
    unit, end, start = count.unit, count.tokens[1], figure.tokens[0]
    shared = figure.unit is not None or figure.part_of is not None
    if count.kind is not Kind.COUNT or unit is None or count.tells_points or figure.kind is not Kind.PERCENT or shared:
        return None
    between = way_between(sentence, count.tokens[0], start, {count.tokens[0]: end})
    if between is None or between.opener in _LEVELS or any(link.says not in CHANGES for link in between.links):
        return None
    link = trailing(sentence, figure.tokens[1]) or (between.links[0] if len(between.links) == 1 else None)
    if link is None or not _is_set_off(sentence, link, range(end, start)):
        return None
    return Measured(_as_indicator(unit), *told_by(sentence, link))


def _is_set_off(sentence: ReadSentence, link: Phrasing, between: range) -> bool:
    """Whether a comma, or the letters of "with", set off how far a count changed; "and" goes on otherwise: and grew 5%."""
    words, texts = sentence.language.words, [sentence.texts[at] for at in between]
    led = not COMMAS.isdisjoint(texts) or (link.prefix,) in words.measuring.with_letters
    dealt_out = sentence.cue_between("respectively", between.stop, len(sentence.texts))
    return led and words.numbers.joiners.isdisjoint(texts) and not dealt_out


def _as_indicator(unit: Term) -> Term:
    """What is counted, as that which rises and falls: visitors, الزوار."""
    labels = {code: language(code).numbered_plural(forms) for code, forms in unit.forms.items()}
    return Term(None, unit.surface, labels or unit.labels, dimension=unit.dimension)
