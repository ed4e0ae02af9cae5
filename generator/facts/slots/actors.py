"""Who can act or speak in a sentence, and whom a definite noun means: التنظيم after تنظيم داعش, "the ministry" after its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.tokens import COMMAS, QUOTES
from generator.facts.vocabulary import rests_of
from generator.language import Language
from generator.lexicon import Category, Lexicon
from generator.values import Term

OFFICE, INSTITUTION = "office", "institution"
"""Dimensions of the lexicon's speakers: a person by title, an organisation by a noun; the others are documents."""
HOSTING = "hosting"
"""The dimension of verbs whose subject may be the place that holds or takes in what is counted."""
WITNESSING = "witnessing"
"""The dimension of verbs whose subject is only where something came about: شهدت إدلب مقتل 5, the province saw 5 deaths."""
_LONGEST_OFFICE = 9
"""Tokens of an office, its institution and the name of who holds it."""
_LONGEST_QUOTED = 4
_LONGEST_BEFORE_OFFICE = 3
_LEAST_BEFORE = 2


@once_a_sentence
def actors(sentence: ReadSentence) -> Sequence[Name]:
    """The names that can be the subject of a deed: organisations, offices, institutions, countries, none of them counted."""
    counted = {at for figure in sentence.figures for at in range(*figure.tokens)}
    return [
        name
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES)
        if (name.category is Category.ORGANISATIONS or name.dimension in {OFFICE, INSTITUTION} or name.is_country)
        and name.tokens[0] not in counted
    ]


def facilities(sentence: ReadSentence) -> list[Name]:
    """The organisations that are places as well: hospitals, camps, prisons."""
    return [name for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS) if is_facility(sentence, name)]


def is_facility(sentence: ReadSentence, name: Name) -> bool:
    """Whether an organisation is a place as well."""
    return any(sentence.cue_at("facility", at) for at in range(*name.tokens))


def joined_names(sentence: ReadSentence, member: Name, names: Sequence[Name]) -> list[Name]:
    """A name with those of its sort in one list with it, whose last "and" joins: حزب حوار وحزب حاتم; Turkey, Egypt and Algeria."""
    for group in _lists(sentence, [name for name in names if name.category is member.category]):
        if member in group:
            return group
    return [member]


def _lists(sentence: ReadSentence, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names in runs that commas and "and" part, each up to the last one that "and" joins."""
    run: list[Name] = []
    closed = 0
    for name in names:
        link = _link(sentence, run[-1], name) if run else None
        if link is None:
            yield run[:closed]
            run, closed = [name], 1
        else:
            run.append(name)
            closed = len(run) if link else closed
    yield run[:closed]


def _link(sentence: ReadSentence, first: Name, second: Name) -> bool | None:
    """Whether "and" (rather than a comma alone) joins two names; `None` where neither does."""
    joiners = sentence.language.words.numbers.joiners
    between = sentence.texts[first.tokens[1] : second.tokens[0]]
    rest = [word for word in between if word not in COMMAS]
    attached = not rest and bool(second.prefix) and second.prefix[0] in joiners
    if len(between) - len(rest) > 1 or (rest and rest not in ([joiner] for joiner in joiners)):
        return None
    return True if rest or attached else (False if between else None)


def inside_or_beside(sentence: ReadSentence, figure: Figure, *categories: Category) -> Iterator[Name]:
    """The names between a number and the end of its noun, or right after it where adjectives follow: 26 SDF operations."""
    start, end = figure.number_tokens[1], figure.tokens[1] + sentence.language.words.noun_follows_number
    own = figure.unit.id if figure.unit is not None else None
    for name in sentence.of(*categories):
        if start <= name.tokens[0] < end and not name.prefix and name.term.id != own:
            yield name


def country_of(nationality: Name, lexicon: Lexicon) -> Term | None:
    """The country whose adjective it is."""
    entry = lexicon.entry(nationality.parent) if nationality.parent is not None else None
    return entry.term(nationality.term.surface) if entry is not None else None


def is_definite(sentence: ReadSentence, at: int) -> bool:
    """Whether a word carries its article, or one stands before it."""
    articles = sentence.language.words.definite_articles
    before = at > 0 and sentence.texts[at - 1] in articles
    return before or sentence.language.is_definite(sentence.texts[at])


def before_article(sentence: ReadSentence, at: int) -> str:
    """What is attached to a noun before its article."""
    prefixes = [prefix for prefix, _ in sentence.language.stems(sentence.texts[at])]
    return max(prefixes, key=len).removesuffix("ال")


def called(sentence: ReadSentence, at: int, named_before: Sequence[Name]) -> Name | None:
    """The organisation last named whose name holds the definite noun that starts at a token."""
    language = sentence.language
    heads = _definite_nouns(sentence, at)
    if not heads:
        return None
    parts = language.words.names.parts_of_institutions
    for name in reversed(named_before):
        if name.entry is None and language.fold_word(name.term.surface.split()[-1]) in parts - heads:
            continue  # the police are not the Police Media Division
        if any(not heads.isdisjoint(rests_of(words, language)) for words in name.spellings(language.code)):
            return name
    return None


def _definite_nouns(sentence: ReadSentence, at: int) -> set[str]:
    """The noun without its article, attached or standing before it."""
    word = sentence.texts[at]
    if word in sentence.language.words.definite_articles and at + 1 < len(sentence.tokens):
        return {sentence.texts[at + 1]}
    articles = tuple(sentence.language.words.definite_articles)
    return {stem for prefix, stem in sentence.language.stems(word) if prefix.endswith(articles)}


def actor_term(sentence: ReadSentence, name: Name, named_before: Sequence[Name]) -> Term:
    """A name as a slot shows it: an institution by the name told before it, an office with the words that complete it."""
    if name.category is Category.ORGANISATIONS and name.entry is None and is_definite(sentence, name.tokens[0]):
        return _known_by_all(sentence, name, named_before) or name.term
    if name.category is not Category.SPEAKERS or name.dimension not in {OFFICE, INSTITUTION}:
        return name.term
    start, end = name.tokens
    if name.dimension == INSTITUTION:
        words = sentence.language.words
        links = words.names.links & words.times.of_words  # the ministry of public health
        linked = end < len(sentence.tokens) and sentence.texts[end] in links
        here = (other for other in sentence.of(Category.ORGANISATIONS) if other.tokens[1] <= start)
        told = [*named_before, *here]
        meant = None if linked else called(sentence, start, told) or _called_short(sentence, name, told)
        if meant is not None or not linked:
            return (
                meant.term if meant is not None else _named(sentence, name) or _indefinite(sentence, name) or name.term
            )
        return unknown_term(sentence, start, office_end(sentence, end))
    last = apposition_end(sentence, office_end(sentence, end))
    first = _first_of_office(sentence, start)
    return unknown_term(sentence, first, last) if last > end or first < start else name.term


def _called_short(sentence: ReadSentence, name: Name, told: Sequence[Name]) -> Name | None:
    """The organisation that an article, a word of its name and its noun mean: the canal authority."""
    start, end = name.tokens
    words = sentence.language.words
    if words.verb_first or start < _LEAST_BEFORE or sentence.texts[start - 2] not in words.definite_articles:
        return None
    short = set(sentence.texts[start - 1 : end])
    return next(
        (
            one
            for one in reversed(told)
            if any(short <= set(spelled.lower().split()) for spelled in one.spellings("en"))
        ),
        None,
    )


def _named(sentence: ReadSentence, name: Name) -> Term | None:
    """An institution whose own name stands before its noun: the official Xinhua news agency said."""
    start, end = name.tokens
    if sentence.language.words.verb_first or sentence.reading.title_case or sentence.tokens[start].capital:
        return None
    near = range(max(0, start - _LONGEST_BEFORE_OFFICE), start)
    first = next((at for at in near if at and sentence.is_capital(at) and at not in sentence.dated), start)
    between = range(first, start)
    plain = all(
        sentence.texts[at].isalpha() and sentence.texts[at] not in sentence.language.words.stop_words for at in between
    )
    taken = any(at in sentence.verbs for at in between)
    return unknown_term(sentence, first, end) if first < start and plain and not taken else None


def _indefinite(sentence: ReadSentence, name: Name) -> Term | None:
    """What an indefinite article opens, with its adjectives: a monitoring group said."""
    start, end = name.tokens
    first = start
    while first > max(0, start - _LONGEST_BEFORE_OFFICE) and sentence.texts[first - 1].replace("-", "").isalpha():
        if sentence.texts[first - 1] in sentence.language.words.numbers.articles:
            return unknown_term(sentence, first, end) if first < start else None
        first -= 1
    return None


def _first_of_office(sentence: ReadSentence, start: int) -> int:
    """Where the capitals begin that stand before an office: Tourism Minister Ali, National Coordinator for Relief."""
    first = start
    if sentence.language.words.verb_first or sentence.reading.title_case:
        return start
    while first > max(0, start - _LONGEST_BEFORE_OFFICE) and sentence.is_capital(first - 1):
        if first - 1 in sentence.dated:
            break
        first -= 1
    opening = first == 0 and start == 1 and 0 not in sentence.named  # Meanwhile officials said
    return start if opening else first


def _known_by_all(sentence: ReadSentence, name: Name, named_before: Sequence[Name]) -> Term | None:
    """The known organisation last named whose name holds all words of a definite one: المنظمة الدولية for that of migration."""
    language = sentence.language
    words = [{stem for _, stem in language.stems(word)} for word in sentence.texts[slice(*name.tokens)]]
    for other in reversed(named_before):
        if other.entry is None:
            continue
        spelled = [rests_of(told, language) for told in other.spellings(language.code)]
        if any(all(not stems.isdisjoint(rests) for stems in words) for rests in spelled):
            return other.term
    return None


def unknown_term(sentence: ReadSentence, start: int, end: int, prefix: str = "") -> Term:
    """What the lexicon does not know, in its own words without their quotation marks; `prefix`: letters attached to the first."""
    written = sentence.surface(start, end).strip('“”"«» ')
    surface = sentence.language.without_particles(written, prefix)
    return Term(None, surface, {sentence.language.code: surface}, dimension=OFFICE)


def office_end(sentence: ReadSentence, at: int) -> int:
    """The token after an office whose first words end at a token: "the spokesman | of the Ministry of Health"."""
    words, stops = sentence.language.words, _stops(sentence.language)
    dates = {moment.tokens[0] for moment in sentence.moments}
    told = {end - 1 for end in sentence.cue_ends("told_to")}
    inside = sentence.of(*((Category.PLACES, Category.ORGANISATIONS) if words.verb_first else (Category.PLACES,)))
    places = {place.tokens[0]: place.tokens[1] for place in inside if not place.prefix}
    end = at
    while end < min(len(sentence.tokens), at + _LONGEST_OFFICE) and end not in sentence.verbs | dates | told:
        word = sentence.texts[end]
        if word in words.numbers.joiners and sentence.words(end + 1, end + 2) in words.definite_articles:
            break
        if sentence.cue_at("place", end) and end + 1 in places:
            end = places[end + 1]  # the agency's representative in Chad, مدير الإدارة في وزارة الصحة
            continue
        if sentence.language.words.verb_first and is_definite(sentence, at - 1) and is_amount(sentence, end):
            break  # قدر الخبراء عدد المتضررين
        if word in words.names.attached_to and sentence.texts[end + 1 : end + 2] and sentence.texts[end + 1] in QUOTES:
            return quoted_end(sentence, end + 1) or end  # المدير الإقليمي لـ"اليونيسيف"
        grammar = word in stops and not _is_person(sentence, end)
        if grammar or not word[0].isalpha() or sentence.language.is_indefinite(sentence.tokens[end].word):
            break
        end += 1
    return end


def is_amount(sentence: ReadSentence, at: int) -> bool:
    """Whether what can be counted or measured begins at a token: عدد الضحايا، قيمة الأضرار."""
    return sentence.cue_at("number_of", at) > 0 or any(name.tokens[0] == at for name in sentence.indicators)


def _is_person(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that is grammar elsewhere is written as a person's name: الوزير علي حداد."""
    written = sentence.sentence.span.cut(sentence.text)
    return sentence.language.is_name_not_grammar(sentence.tokens[at].word, written)


@cache
def _stops(language: Language) -> frozenset[str]:
    """The words and marks before which an office ends."""
    cues = language.words.cues
    return CLAUSE_MARKS.union(QUOTES, *(cues[cue].words for cue in ("said_that", "speaker_end", "verb_marker")))


def quoted_end(sentence: ReadSentence, at: int) -> int:
    """The token after a name that opens with words in quotation marks («الصحة» اللبنانية), 0 if none does."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in QUOTES:
        return 0
    for end in range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(tokens))):
        if tokens[end].text in QUOTES:
            return office_end(sentence, end + 1)
    return 0


def apposition_end(sentence: ReadSentence, at: int) -> int:
    """The token after words between commas that name the person of an office or the office of a person, `at` if there are none."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in COMMAS:
        return at
    figures = {figure.tokens[0] for figure in sentence.figures}
    dates = {moment.tokens[0] for moment in sentence.moments}
    stops = sentence.language.words.stop_words - sentence.language.words.names.links
    for end in range(at + 1, min(at + 2 + _LONGEST_OFFICE, len(tokens))):
        closes = tokens[end].text in COMMAS or sentence.cue_at("said_that", end)
        if closes:
            return end if end > at + 1 else at
        ends = tokens[end].text in stops or sentence.cue_at("speaker_end", end) or not tokens[end].text[0].isalpha()
        if ends or end in figures | dates | sentence.verbs:
            return at
    return at
