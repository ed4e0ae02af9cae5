"""Whom the words of an actor mean: التنظيم after تنظيم داعش, "the ministry" after its name."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from generator.facts.parts import INSTITUTION, OFFICE, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.elsewhere import is_elsewhere
from generator.facts.slots.phrases.capitals import first_of_call, past_capitals
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.office_holders import holder_end, leads_to, names_holder
from generator.facts.slots.phrases.offices import office_end, past_place_of_office, unknown_term
from generator.facts.slots.phrases.persons import OF_THINGS, apposition_end
from generator.facts.slots.phrases.starts import phrase_start
from generator.facts.tokens import COMMAS, QUOTES
from generator.facts.vocabulary import rests_of
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term

_LONGEST_BEFORE_OFFICE = 3
_LONGEST_NAME = 4
"""Words behind the noun for what somebody is."""


def called(sentence: ReadSentence, at: int, named_before: Sequence[Name]) -> Name | None:
    """The organisation last named whose name holds the definite noun that starts at a token."""
    language = sentence.language
    heads = _definite_nouns(sentence, at)
    if not heads:
        return None
    parts = language.words.names.parts_of_institutions
    end = sentence.past_article(at) + 1
    for name in reversed(named_before):
        if name.entry is None and language.fold_word(name.term.surface.split()[-1]) in parts - heads:
            continue  # the police are not the Police Media Division
        if _opens_person(name, heads, language):
            continue
        fits = any(not heads.isdisjoint(rests_of(words, language)) for words in name.spellings(language.code))
        if fits and not is_elsewhere(sentence, end, name.term):
            return name
    return None


def _opens_person(name: Name, heads: Set[str], language: Language) -> bool:
    """Whether a noun only opens a name that no list knows, as at the end of an office before who holds it: Police Sami Haddad."""
    words, opening = language.words, language.fold_word(name.term.surface).split()[:2]
    free = name.entry is None and not words.verb_first and len(opening) > 1 and opening[1] not in words.times.of_words
    return free and opening[0] in heads & words.names.collectives - words.names.banks


def _definite_nouns(sentence: ReadSentence, at: int) -> Set[str]:
    """The noun without its article, attached or standing before it."""
    word = sentence.texts[at]
    if word in sentence.language.words.definite_articles and at + 1 < len(sentence.tokens):
        return {sentence.texts[at + 1]}
    return sentence.reading.words[at].articled


def actor_term(sentence: ReadSentence, name: Name, named_before: Sequence[Name]) -> Term:
    """A name as a slot shows it: an institution by the name told before it, an office with the words that complete it."""
    whole = _owner(sentence, name)
    if whole is not None:
        return replace(whole.term, surface=sentence.surface(name.tokens[0], whole.tokens[1]))
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
                meant.term
                if meant is not None
                else _in_apposition(sentence, name)
                or _named(sentence, name)
                or _indefinite(sentence, name)
                or _in_construct(sentence, name)
                or _of_sort(sentence, name)
                or name.term
            )
        return _in_words(sentence, name, phrase_start(sentence, start), office_end(sentence, end))
    last = _past_person(sentence, holder_end(sentence, end))
    first = phrase_start(sentence, _first_of_office(sentence, start))
    return _in_words(sentence, name, first, last) if last > end or first < start else name.term


def _in_words(sentence: ReadSentence, name: Name, start: int, end: int) -> Term:
    """A name with the words around it, without what is attached to the first: وفقا | للمتحدث باسم الشرطة."""
    return unknown_term(sentence, start, end, name.prefix if start == name.tokens[0] else "")


def _past_person(sentence: ReadSentence, at: int) -> int:
    """The token after who holds an office that ends at a token, past where that is: the secretary | in the ministry, Tendai."""
    placed = past_place_of_office(sentence, at)
    last = apposition_end(sentence, placed)
    return last if last > placed and names_holder(sentence, placed + 1, last) else at


def _owner(sentence: ReadSentence, part: Name) -> Name | None:
    """The organisation to which a preposition ties a part of it that is definite: المركز الإعلامي لقوات سوريا الديمقراطية."""
    part_of_it = part.dimension == INSTITUTION or (part.category is Category.ORGANISATIONS and part.entry is None)
    if not part_of_it or not is_definite(sentence, part.tokens[0]):
        return None
    owners = (name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[0] == part.tokens[1])
    return next((name for name in owners if name.prefix[:1] in sentence.language.words.names.attached_to), None)


def _called_short(sentence: ReadSentence, name: Name, told: Sequence[Name]) -> Name | None:
    """The organisation that an article, a word of its name and its noun mean: the canal authority."""
    start, end = name.tokens
    first = phrase_start(sentence, start)
    if first in (0, start) or sentence.texts[first - 1] not in sentence.language.words.definite_articles:
        return None
    short = set(sentence.texts[first:end])
    return next(
        (
            one
            for one in reversed(told)
            if any(short <= set(spelled.lower().split()) for spelled in one.spellings("en"))
        ),
        None,
    )


def _named(sentence: ReadSentence, name: Name) -> Term | None:
    """An institution whose own name stands before its noun: the official Xinhua news agency; the N1 TV; Channel 12."""
    start, end = name.tokens
    if sentence.language.words.verb_first or sentence.reading.title_case:
        return None
    if sentence.tokens[start].capital:
        first, last = first_of_call(sentence, start, str.isdigit, start), end  # Channel 12 TV
        last += last < len(sentence.tokens) and sentence.texts[last].isdigit() and last not in sentence.counted
        return unknown_term(sentence, first, last) if last - first > end - start else None
    near = range(max(0, start - _LONGEST_BEFORE_OFFICE), start)
    first = next((at for at in near if at and sentence.is_capital(at) and at not in sentence.dated), start)
    between = range(first, start)
    plain = all(
        sentence.texts[at].replace("-", "").isalpha() and sentence.texts[at] not in sentence.language.words.stop_words
        for at in between
    )
    articles = sentence.language.words.definite_articles
    taken = any(at in sentence.verbs for at in between)
    taken = taken or not articles.isdisjoint(sentence.texts[first:end])  # Kordt defended | the party
    if first == start or taken or not plain:
        return None
    outlets = (other.term for other in sentence.of(Category.ORGANISATIONS) if other.term.dimension == OUTLET)
    outlet = next((term for term in outlets if sentence.surface(first, end).startswith(term.surface)), None)
    named = unknown_term(sentence, first, end)
    return named if outlet is None else replace(outlet, surface=named.surface)  # Reuters news agency


def _in_apposition(sentence: ReadSentence, name: Name) -> Term | None:
    """The name in capitals between two commas that says which institution is meant: the firm, | Karwa Steel |, cut 12 jobs.

    Not the first of a list (the ministry, UNICEF, and), nor where somebody is (the firm, London, said).
    """
    comma = name.tokens[1]
    if sentence.language.words.verb_first or comma >= len(sentence.tokens) or sentence.texts[comma] not in COMMAS:
        return None
    start = sentence.past_article(comma + 1)
    end = past_capitals(sentence, start)
    closed = start < end < len(sentence.tokens) and sentence.texts[end] in COMMAS
    within = [other for other in sentence.names if start <= other.tokens[0] < end]
    if not closed or any(other.category is not Category.ORGANISATIONS for other in within):
        return None
    after = sentence.reading.text(end + 1)
    listed = after in sentence.language.words.numbers.joiners or past_capitals(sentence, end + 1) > end + 1
    whole = next((other.term for other in within if other.tokens == (start, end)), None)
    return None if listed else whole or sentence.own_words(start, end)


def _indefinite(sentence: ReadSentence, name: Name) -> Term | None:
    """What an indefinite article opens, with its adjectives: a monitoring group said; not a clash with | security forces."""
    words, (start, end) = sentence.language.words, name.tokens
    leading = words.names.prepositions - words.times.of_words
    first = start
    if sentence.texts[start] in words.definite_articles:
        return None  # in a statement | the army said
    while first > max(0, start - _LONGEST_BEFORE_OFFICE) and sentence.texts[first - 1].replace("-", "").isalpha():
        if sentence.texts[first - 1] in leading | words.definite_articles or first - 1 in sentence.verbs:
            return None  # a spokesman said | the company
        if sentence.texts[first - 1] in words.numbers.articles:
            return unknown_term(sentence, first, end) if first < start else None
        first -= 1
    return None


def _of_sort(sentence: ReadSentence, name: Name) -> Term | None:
    """An institution with the words that tell whose and of which sort it is: Zanzibar's maritime transport authority."""
    start, end = name.tokens
    first = phrase_start(sentence, start)
    return unknown_term(sentence, first, _past_own_name(sentence, end)) if first < start else None


def _past_own_name(sentence: ReadSentence, at: int) -> int:
    """The token after what an institution is called, right behind its noun: the rescue organization | Resqship said."""
    end = at
    while end < min(len(sentence.tokens), at + _LONGEST_BEFORE_OFFICE) and sentence.is_capital(end):
        end += 1
    verbs = (verb.tokens[0] for verb in sentence.of(Category.SAYING, Category.DOING))
    return end if end in verbs else at


def _in_construct(sentence: ReadSentence, name: Name) -> Term | None:
    """The words behind the noun for what somebody is, up to the end of an office: صحيفة جلف نيوز أن, محكمة عين كروى | بسجن."""
    (start, end), names = name.tokens, sentence.language.words.names
    if not sentence.language.words.verb_first or end - start > 1:
        return None
    local = sentence.texts[start] in names.local_bodies & names.organisation_heads
    if not (local or sentence.texts[start] in names.kinds):
        return None
    last = office_end(sentence, end)
    if local:
        last = next((at for at in range(end, last) if _ends_construct(sentence, start, at)), last)
    told = [word for word in sentence.texts[end:last] if word not in QUOTES]
    return unknown_term(sentence, start, last) if 0 < len(told) <= _LONGEST_NAME else None


def _ends_construct(sentence: ReadSentence, noun: int, at: int) -> bool:
    """Whether a word is none of those that tell which local body a noun is: محكمة | مصرية, محكمة كروى | بسجنه, | في إزمير.

    A deed right behind the noun tells what it is for: مجلس إدارة كرو | توزيع.
    """
    language, texts = sentence.language, sentence.texts
    described = at == noun + 1 and language.agrees(texts[noun], texts[at])
    deed = (at > noun + 1 and language.may_be_verbal_noun(texts[at])) or sentence.cue_at("given_term", at) > 0
    acted_on = at > noun + 1 and at not in sentence.named and _is_object(sentence, noun, at)
    return described or deed or acted_on or texts[at] in language.words.names.prepositions or leads_to(sentence, at)


def _is_object(sentence: ReadSentence, noun: int, at: int) -> bool:
    """Whether an indefinite word is what a body acts on: مجلس إدارة كرو | تدابير دفاعية, مجلس إدارة كرو | خطة, not عين وسارة."""
    language, (word, following) = sentence.language, (sentence.texts[at], sentence.words(at + 1, at + 2))
    if is_definite(sentence, at):
        return False
    return (at > noun + 2 and word.endswith(OF_THINGS)) or (bool(following) and language.agrees(word, following))


def _first_of_office(sentence: ReadSentence, start: int) -> int:
    """Where the capitals begin that stand before an office: Tourism Minister Ali, National Coordinator for Relief.

    Of a known body they are all of its name: International Organization for Migration | chief.
    """
    if sentence.language.words.verb_first or sentence.reading.title_case:
        return start
    first = next((name.tokens[0] for name in sentence.of(Category.ORGANISATIONS) if name.tokens[1] == start), start)
    while first > max(0, start - _LONGEST_BEFORE_OFFICE) and sentence.is_capital(first - 1):
        if first - 1 in sentence.dated | sentence.verbs:
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
