"""What changes or is at a level, where most verbs come first: تراجع | الطلب | على السفر 3%; رفعت الشركة | رسومها | بنسبة 5%.

A subject can stand ahead of its verb all the same: | القروض الممنوحة من هذا البنك | بلغت 8 ملايين; ديونها | التي بلغت 40 مليونا.
"""

from __future__ import annotations

from generator.facts.measured.figures import figure_near, leads_to_figure
from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import Tokens, nouns_end, nouns_start
from generator.facts.measured.subjects import opens_behind
from generator.facts.measured.words_of_change import WordOfChange
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.tokens import quoted_end
from generator.lexicon import Category

_LONGEST_SUBJECT = 8
"""Tokens of a subject ahead of its verb, with what says more of it."""


def changed_by(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """What changes by a verb or noun of change, or is at a level by a verb of that."""
    return _behind_verb(nouns, change) or _ahead_of_verb(nouns, change) or _recorded(nouns, change.tokens[0])


def _recorded(nouns: Nouns, end: int) -> Tokens | None:
    """What a change ahead of a token is told to be of, in the accusative: سجلت | مؤشرات النقل | انخفاضا بنسبة 2%."""
    if not nouns.language.is_counted_form(nouns.texts[end]):
        return None
    start = nouns_start(nouns, end)
    telling = {(stem,) for _, stem in nouns.reading.words[start - 1].stems} if start else set[tuple[str]]()
    told = start < end and not telling.isdisjoint(nouns.measuring.telling)
    return (start, end) if told and any(map(nouns.is_known, range(start, end))) else None


# -- behind the verb -----------------------------------------------------------------------------------


def _behind_verb(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """تراجع | الطلب | على السفر بنسبة 5%; رفعت الشركة | رسومها | بنسبة 5%; زيادة بنسبة 5% في | الرسوم."""
    at = named = change.tokens[1]
    while named in nouns.name_ends and named not in nouns.indicators:
        named = nouns.name_ends[named]
    if named == len(nouns.texts) or (change.moving and not change.noun and named == at):
        return None
    if change.noun and leads_to_figure(nouns, at):
        return _behind_figure(nouns, at)
    at = named if change.moving else at
    while (nouns.text(at),) in nouns.measuring.beside and not _is_of_or_manner(nouns, at):
        at += 1  # تراجعت | فيه | الأسهم
    if change.noun:
        return _of_noun(nouns, at)
    end = nouns_end(nouns, at, subject=at == change.tokens[1])
    end = (quoted_end(nouns.texts, end) if end > at else 0) or end  # تراجع | مؤشرات قطاعات "البناء"
    if change.level:
        return (at, end) if _is_at_level(nouns, change.tokens[0], at, end) else None
    return (at, end) if end > at and figure_near(nouns, end) else None


def _of_noun(nouns: Nouns, at: int) -> Tokens | None:
    """What a noun of change is of, which ends before a token: ارتفاع | الأسعار | 5%; ارتفاع حاد في | الأسعار | بنسبة 5%."""
    if nouns.is_of(at + 1) and not nouns.language.is_definite(nouns.texts[at]):
        at += 1  # ارتفاع | حاد | في
    if not nouns.is_of(at) and nouns.language.is_counted_form(nouns.texts[at - 1]):
        return None  # ارتفاعا | قياسيا
    at += nouns.is_of(at)
    end = nouns_end(nouns, at)
    quoted = quoted_end(nouns.texts, end) if end > at else 0
    known = quoted > 0 or any(nouns.is_known(one) for one in range(at, end))
    return (at, quoted or end) if known and figure_near(nouns, quoted or end) else None


def _is_at_level(nouns: Nouns, verb: int, start: int, end: int) -> bool:
    """Whether a verb tells how much nouns behind it are; one of saying only right ahead of that: قدّر مدبولي التأثير."""
    if not _has_level(nouns, start, end) or _is_verb(nouns, start) or _may_have_cost(nouns, verb):
        return False
    transitive = nouns.reading.entry(verb, Category.SAYING) is not None
    return leads_to_figure(nouns, end, level=True) if transitive else figure_near(nouns, end, level=True)


def _is_verb(nouns: Nouns, at: int) -> bool:
    """Whether a verb of what is not over stands behind one of level: بات | يكلف."""
    return nouns.language.is_imperfect(nouns.texts[at]) and not nouns.language.may_be_counted(nouns.texts[at])


def _has_level(nouns: Nouns, start: int, end: int) -> bool:
    """Whether nouns can be of what a verb of level tells how much it is: definite, and nobody's own."""
    known = any(nouns.is_known(at) for at in range(start, end))
    return known and not any(nouns.is_owned(at) for at in range(start, end))


def _may_have_cost(nouns: Nouns, at: int) -> bool:
    """Whether a verb of costing at a token has its subject ahead, so that its object follows: بات الاشتراك | يكلف المتجر."""
    word = nouns.reading.words[at]
    costs = any((stem,) in nouns.words.cues["priced"] for _, stem in word.stems)
    return costs and not opens_behind(nouns, nouns.text(at - 1)) and not word.joined


def _is_of_or_manner(nouns: Nouns, at: int) -> bool:
    """Whether a word leads to what a change is of or how it was: في, بشكل."""
    return nouns.is_of(at) or (nouns.texts[at],) in nouns.measuring.manner


def _behind_figure(nouns: Nouns, at: int) -> Tokens | None:
    """What a noun of change is of, behind its figure and "in"."""
    figure = nouns.changes[min(start for start in nouns.changes if start >= at)]
    start = figure.tokens[1] + 1
    stop = nouns_end(nouns, start) if nouns.is_of(start - 1) else start
    return (start, stop) if stop > start else None


# -- ahead of it ---------------------------------------------------------------------------------------


def _ahead_of_verb(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """الدولار | يرتفع 1%, where it opens the clause; ديونها | التي بلغت 40 مليون, of which a relative clause tells."""
    start, end = change.tokens
    qualifies = change.level and start in nouns.changes  # القروض | ناهزت 8 مليارات
    if change.noun or change.moving or not (qualifies or leads_to_figure(nouns, end, level=change.level)):
        return None
    if nouns.reads(start - 1, "relative"):
        return _antecedent(nouns, start - 1)
    first, last = _opening_phrase(nouns, start)
    told = first < last and (not change.level or _has_level(nouns, first, last))
    return (first, last) if told else None


def _opening_phrase(nouns: Nouns, end: int) -> Tokens:
    """The nouns that open a clause up to a verb at a token: | القروض الممنوحة | من هذا البنك بلغت; none where nothing does."""
    marked = nouns.words.cues["verb_marker"]  # فقد | نمت
    end -= end > 0 and any((stem,) in marked for _, stem in nouns.reading.words[end - 1].stems)
    start = at = end
    while at and end - at < _LONGEST_SUBJECT:
        leading = at < end and nouns.texts[at - 1] in nouns.words.names.prepositions
        if at in nouns.name_starts:
            at = nouns.name_starts[at]
        elif nouns.is_noun(at - 1):
            start = at = at - 1
        elif leading or nouns.reads(at - 1, "pointing"):  # | هذا | البنك
            at -= 1
        else:
            break
    opens = not start or nouns.texts[start - 1] in CLAUSE_MARKS
    opens = opens or nouns.reads(start - 1, "said_that", "next_topic")  # أما | السياحة فتراجعت
    return (start, end) if start == at and opens else (end, end)


def _antecedent(nouns: Nouns, end: int) -> Tokens | None:
    """The nouns ahead of a relative pronoun at a token, of one phrase: | المشتريات من الشعير | التي; تراكم | ديونها | التي."""
    start = _construct_before(nouns, end)
    while start > 1 and nouns.texts[start - 1] in nouns.words.names.prepositions and start < end:
        outer = _construct_before(nouns, start - 1)
        if outer == start - 1:
            apart = nouns.is_of(outer) or outer - 1 in nouns.indicators  # في | السوق | التي
            return _known(nouns, start, end) if not apart else None
        start = outer
    return _known(nouns, start, end)


def _construct_before(nouns: Nouns, end: int) -> int:
    """Where a noun begins that ends before a token, with what it is of; not ahead of the last whose own it is."""
    named = nouns.name_starts.get(end, end)  # أسهم | الشركة | التي ارتفعت
    if named == end and end and nouns.is_owned(end - 1):
        return end - 1
    start = nouns_start(nouns, named)  # الاتجاه | قطاع الاتصالات
    return start if start < named else end


def _known(nouns: Nouns, start: int, end: int) -> Tokens | None:
    """Nouns of which one is definite, no indicator ahead of them."""
    known = any(nouns.is_known(at) or nouns.is_owned(at) for at in range(start, end))
    return (start, end) if known and start - 1 not in nouns.indicators else None
