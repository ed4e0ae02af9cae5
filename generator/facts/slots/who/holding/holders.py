"""Whose a company's result is, and whose exports, reserves or output an amount is (see `finding`, 7)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.facts.cues import CueKind
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS, OFFICE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, country_of, is_actor, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import OF, governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.where.owned import owner_of
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.deeds import results
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.verbal_subjects import acting_ahead, told_clauses
from generator.facts.tokens import COMMAS
from generator.language import Language
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_COMPANY = "company"
"""The dimension of organisations that are companies."""
_OF_THINGS = ("ه", "ات")
"""The folded endings of most adjectives of things and of their plurals."""
_HOLDER_WINDOW = 4
_HELD_WINDOW = 8
"""Tokens between what is held, with its possessor, and its amount."""
_LONGEST_COMPANY = 3
"""Words of a company's name."""
_BY = "ب"
"""The letter by which Arabic attaches "by": بنسبة."""


def find_holder(sentence: ReadSentence, figure: Figure, told: Antecedents, lexicon: Lexicon) -> Who:
    """Whose exports, reserves or profits an amount is: Iraq's crude exports averaged …, احتياط مصرف لبنان.

    A country's trade is its own, as is its output in goods; its budget, growth and prices only tell of it: the deficit of Ghana
    hit 5 million.
    """
    if figure.kind not in AMOUNTS and (figure.kind is not Kind.COUNT or figure.counts_people):
        return None
    start = first_amount(sentence, figure)
    own = _owner_of_held(sentence, start, told)
    if own is not None:
        return own
    for end in sorted(sentence.cue_ends("held"), reverse=True):
        of_another = end - 1 in sentence.cue_ends("no_holder") or _is_of(sentence, end - 1)
        if end > start or figure_between(sentence, end, start) or of_another:
            continue  # ضريبة أرباح الشركات، مديري مشتريات الشركات، مؤشر لأسهم الشركات
        if any(clause.end == end - 1 for clause in told_clauses(sentence)):
            continue  # رفعت الدولة | أجور المعلمين
        by_country = figure.kind is Kind.MEASURE or end in sentence.cue_ends("foreign_trade")
        country = _nation(sentence, end, lexicon) if by_country else None
        if country is not None and not sentence.mark_between(end, start):
            return one_found(sentence, country, CueKind.WHO_HOLDER, end - 1, end)
        owner = _owner_beside(sentence, end, start, told, lexicon if by_country else None)
        if owner is not None:
            return one_found(sentence, owner, CueKind.WHO_HOLDER, end - 1, end)
    return None


def _is_of(sentence: ReadSentence, at: int) -> bool:
    """Whether "of" is attached to what is held: مؤشر | لأسهم | الشركات."""
    held = sentence.language.words.cues["held"]
    return any(prefix == OF and (stem,) in held for prefix, stem in sentence.reading.words[at].stems)


def _owner_beside(
    sentence: ReadSentence, end: int, start: int, told: Antecedents, states: Lexicon | None
) -> Term | None:
    """Whose is what is held, whose noun ends at a token: أرباح | المصرف, the ministry's | exports; `states`: where of countries."""
    follows = sentence.language.words.noun_follows_number
    for name in actors(sentence):
        gap = name.tokens[0] - end if follows else end - name.tokens[1]
        owns = not name.prefix.strip("ال") if follows else sentence.is_possessor(name.tokens)
        owns = owns and (states is not None or not name.is_country) and not sentence.mark_between(name.tokens[1], start)
        if 0 <= gap <= (0 if follows else _HOLDER_WINDOW) and owns:
            return actor_term(sentence, name, told.named)
    beside = subject_at(sentence, end) if sentence.language.words.verb_first else None
    if beside is None and (_is_share(sentence, end - 1) or _is_of_company(sentence, end - 1)):
        return _company_unknown(sentence, end, start)
    free = beside is not None and beside[1] <= start and not sentence.mark_between(beside[1], start)
    free = free and not sentence.cue_between("relative", end, start)
    state = (sentence.words(end, end + 1),) in sentence.language.words.cues["the_state"]
    if beside is None or not free or state:
        return None
    owner = beside[0]
    if isinstance(owner, Term):
        return owner
    return country_of(owner, states) if states is not None and sentence.cue_at("own_country", end) else None


def _is_share(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is an indefinite share that is not counted, so that whose it is stands behind it: سهم | كروا."""
    definite = sentence.language.is_definite(sentence.texts[at]) or sentence.reading.words[at].articled
    return at not in sentence.counted and not definite and sentence.cue_at("one_share", at) > 0


def _is_of_company(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is what only companies and traders have, and no name or adjective of things that a list knows behind it."""
    language = sentence.language
    definite = language.is_definite(sentence.texts[at]) or sentence.reading.words[at].articled
    if not (language.words.verb_first and sentence.cue_at("company_figure", at)) or definite:
        return False
    if at + 1 >= len(sentence.texts):
        return False
    measuring, word = sentence.language.words.measuring, (sentence.reading.text(at + 1),)
    told = at + 1 in sentence.beginning("sort_of_result", "befalls", "with_pronoun", "relative")
    known = sentence.reading.matches[at + 1] is not None or told
    known = known or any(word in table for table in (measuring.level, measuring.rise, measuring.fall))
    return not known and not sentence.reading.text(at + 1).endswith(_OF_THINGS)


def _company_unknown(sentence: ReadSentence, start: int, end: int) -> Term | None:
    """The company, unknown to all lists, whose share moved by an amount that begins at a token: قفز سهم | فيسبوك | 3 بالمئة."""
    taken = sentence.named | sentence.dated | sentence.verbs
    light = sentence.language.words.names.prepositions | sentence.language.words.stop_words
    last = start
    while last < min(end, start + _LONGEST_COMPANY + 1) and sentence.texts[last].isalpha() and last not in taken:
        led = any(prefix.endswith(_BY) for prefix, _ in sentence.reading.words[last].stems)
        letter = len(sentence.texts[last]) == 1  # مبيعات | بـ 979 سيارة
        if sentence.texts[last] in light or led or letter or sentence.language.is_definite(sentence.texts[last]):
            break
        last += 1
    if last < end and last in sentence.named - sentence.verbs:
        return None  # خسائر مؤسس | شركة كروا
    return sentence.own_words(start, last) if start < last <= start + _LONGEST_COMPANY else None


def first_amount(sentence: ReadSentence, figure: Figure, *, counts: bool = False) -> int:
    """Where the first of the amounts begins by, from and to which one thing moved: ارتفعت أرباحه | 5% إلى 12 مليوناً.

    So do those that an amount is set against: أرباحه | 12 مليوناً في 2017، مقابل 10 ملايين، بزيادة 20%. `counts`: counts too.
    """
    start = figure.tokens[0]
    for other in reversed(sentence.figures):
        end = other.tokens[1]
        if end <= start and (other.kind in AMOUNTS or (counts and other.kind is Kind.COUNT)):
            if not _goes_on(sentence, end, start):
                break
            start = other.tokens[0]
    return start


def _goes_on(sentence: ReadSentence, end: int, start: int) -> bool:
    """Whether an amount at a token goes on with the one that ends at another: dates and words of change at most between them."""
    words = sentence.language.words
    light = words.names.prepositions | words.stop_words | COMMAS
    undated = [at for at in range(end, start) if at not in sentence.dated]
    while undated:
        if len(undated) <= max(sentence.cue_at(cue, undated[0]) for cue in ("moved_to", "weighed_against")):
            return True
        if sentence.texts[undated.pop(0)] not in light:
            return False
    return False


def _institution(sentence: ReadSentence, speaker: Term | None) -> Term | None:
    """The organisation that speaks, no person or document."""
    return speaker if speaker is not None and is_actor(sentence, speaker) else None


def _owner_of_held(sentence: ReadSentence, amount: int, told: Antecedents) -> Who:
    """Whose is what a possessor tells to be held: the organisation or country named last before it (العراق … ارتفع إنتاجه 160)."""
    for at in range(amount - 1, max(-1, amount - 1 - _HELD_WINDOW), -1):
        if sentence.texts[at] in CLAUSE_MARKS or figure_between(sentence, at, amount):
            break
        if not _tells_held(sentence.texts[at], sentence.language):
            continue
        start = max((end for end in sentence.cue_ends("said_that") if end <= at), default=0)
        before = [name for name in actors(sentence) if start <= name.tokens[0] and name.tokens[1] <= at]
        before = [name for name in before if name.dimension != OFFICE and _may_own(sentence, at, name)]
        free = [name for name in before if not _completes_a_noun(sentence, name)]
        owner = _acting_before(sentence, at, before) or next(reversed(free or before), None)
        term = actor_term(sentence, owner, told.named) if owner is not None else _institution(sentence, told.speaker)
        return one_found(sentence, term, CueKind.WHO_HOLDER, at, at + 1) if term is not None else None
    return None


def _may_own(sentence: ReadSentence, noun: int, name: Name) -> bool:
    """Whether the pronoun at the end of a noun can mean a body or country by gender: إنتاجها, of السعودية."""
    return sentence.language.can_mean(sentence.texts[noun], name.term.surface, person=False)


def _acting_before(sentence: ReadSentence, noun: int, names: Sequence[Name]) -> Name | None:
    """Which of some names acts in the clause told last before a noun, where verbs come first."""
    if not sentence.language.words.verb_first:
        return None
    return next((who for who in acting_ahead(sentence, noun) if isinstance(who, Name) and who in names), None)


@lru_cache(maxsize=65536)
def _tells_held(word: str, language: Language) -> bool:
    """Whether a folded word is what is held, with the pronoun of whose it is: إنتاجه."""
    cues = language.words.cues
    bare = {(noun,) for _, stem in language.stems(word) for noun in language.owned(stem)}
    return any(noun in cues[cue] for noun in bare for cue in ("held", "result"))


def _completes_a_noun(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is of another noun or its adjective, and so nobody that a pronoun means: إنتاج أوبك, البنوك السعودية."""
    at = name.tokens[0]
    governed = governed_by_preposition(sentence, name) or name.prefix in sentence.language.words.names.attached_to
    if governed or at in sentence.cue_ends("held"):
        return True
    definite = sentence.language.is_definite
    return at > 0 and definite(sentence.texts[at]) and definite(sentence.texts[at - 1])


def _nation(sentence: ReadSentence, end: int, lexicon: Lexicon) -> Term | None:
    """The country whose is what is held, or whose trade is told ahead: Jordan's exports rose, | imports | fell 3 percent."""
    trade = sentence.cue_ends("foreign_trade")
    nouns = (end, *sorted((noun for noun in trade if noun < end and end in trade), reverse=True))
    owners = (owner_of(sentence, lexicon, (noun - 1, noun)) for noun in nouns)
    owner = next(filter(None, owners), None)
    return owner[1].term(owner[0].term.surface) if owner is not None else None


def find_company(sentence: ReadSentence, figure: Figure, speaker: Term | None, named_before: Sequence[Name]) -> Who:
    """Whose a result is that is told without a name (بلغ صافي الربح …): the company that speaks, else the last one named."""
    told = [end for end in results(sentence) if end <= figure.tokens[0]]
    if figure.kind not in {Kind.MONEY, Kind.PERCENT} or not told:
        return None
    here = tuple(name for name in sentence.of(Category.ORGANISATIONS) if not _acts_behind_by(sentence, name))
    company = speaker
    if speaker is None or not _is_company(sentence, speaker):
        if any(name.term == speaker for name in here):
            return None  # a ministry or the World Bank tells of others' results
        ahead = [name for name in here if name.tokens[0] < figure.tokens[0]]
        behind = [name for name in here if name.tokens[0] >= figure.tokens[0]]
        named = (name.term for name in reversed((*named_before, *behind, *ahead)))
        company = next((term for term in named if _is_company(sentence, term)), None)
    end = max(told)
    return one_found(sentence, company, CueKind.WHO_COMPANY, end - 1, end) if company is not None else None


def _acts_behind_by(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is told as an agent: the firm, owned by Alpha Bank, posted a profit."""
    return name.tokens[0] in sentence.cue_ends("agent")


def _is_company(sentence: ReadSentence, term: Term) -> bool:
    language, names = sentence.language, sentence.language.words.names
    if term.dimension == _COMPANY:
        return True
    companies = names.companies if term.id is not None else names.companies | names.banks
    words = language.fold_word(term.surface).split()
    group = term.id is None and bool(words) and (words[0],) in language.words.cues["firms"]  # مجموعة كروا
    return group or any(stem in companies for word in words for _, stem in language.stems(word))
