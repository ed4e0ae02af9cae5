"""Who is cited behind "according to": how far the words reach, and whether they can name somebody."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.behind import past_day
from generator.facts.slots.according_to.saying import LONGEST_NAME, first_name
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.slots.phrases.nouns import is_definite, is_plain
from generator.facts.slots.phrases.offices import office_end, quoted_end
from generator.facts.tokens import APOSTROPHES, COMMAS, DASHES, QUOTES
from generator.lexicon import Category

_RELEASED_WINDOW = 10
"""Tokens between "according to" and the verb that tells who released what is cited."""
_LONGEST_PLURAL = 3
"""Words of several who are cited: local rights groups."""
CITED = 4
"""Tokens between "according to" and the name."""


def unknown_cited(sentence: ReadSentence, at: int) -> tuple[int, int] | None:
    """The words behind "according to" that name somebody whom no lexicon holds, from a token on."""
    start = _quoted_giver(sentence, at) or _past_latest(sentence, at)
    ends = (end(sentence, start) for end in (owned_body_end, _several_end, quoted_end, _aside_end, office_end))
    end = next(filter(None, ends), start)
    named = end > start and _can_be_that_long(sentence, start, end) and _can_be_name(sentence, start, end)
    measure = _is_measure(sentence, start, end) or _varies(sentence, at)
    return (start, end) if named and not measure else None


def _quoted_giver(sentence: ReadSentence, at: int) -> int:
    """The token at which a name in quotation marks opens that is cited, else 0: استنادا إلى نتائج | «الإطار المنسق»."""
    words = sentence.language.words
    at += words.verb_first and sentence.words(at, at + 1) in words.names.prepositions
    return at + 1 if sentence.cue_at("reporting", at) and quoted_end(sentence, at + 1) else 0


def is_wished(sentence: ReadSentence, end: int) -> bool:
    """Whether a deed that may only be done stands ahead of "by": she should be named by Haddad and | confirmed by | the Senate."""
    opener = _opener(sentence, end)
    wished = sentence.cue_between("modal", sentence.clause_start(opener), opener)
    return wished and sentence.cue_at("agent", end - 1) > 0


def completes_another(sentence: ReadSentence, name: Name, at: int) -> bool:
    """Whether a name behind "according to" is joined to or completes other words: القرارات ومجلس الأمن, موسوعة غينيس للأرقام.

    So does a name behind what something goes by (قانون النظام النسبي، خطة وزارة الصحة), or in quotation marks («الإطار المنسق»).
    """
    start = name.tokens[0]
    goes_by = sentence.cue_at("not_cited", at) and not sentence.cue_at("cited_what", at)
    quotes = [mark for mark in range(at, start) if sentence.texts[mark] in QUOTES]
    within = len(quotes) % 2 == 1 and quotes[-1] < start - 1
    return start > at and (bool(goes_by) or within or bool(sentence.language.without_article(name.prefix)))


def attached_preposition(sentence: ReadSentence, at: int) -> str:
    """What is attached to a word after "according to", its article with it: ل+محمد, لل+نتائج, but ل+لجنة."""
    names, stems = sentence.language.words.names, sentence.language.stems(sentence.texts[at])
    found = {prefix: stem for prefix, stem in stems if prefix and prefix[0] in names.attached_to}
    return next((prefix for prefix, stem in found.items() if stem in names.heads), max(found, key=len, default=""))


def _can_be_name(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether the words after "according to" can name somebody: no pronoun, date or article of a law.

    In English capitalised, a body by its noun, several at the beginning (according to estimates, 12 died), or in an aside.
    """
    words, stems = sentence.language.words, sentence.language.stems
    grammar = words.stop_words - words.names.links - words.numbers.articles
    if sentence.cue_at("law", at) and _is_countrys(sentence, at, end):
        return True
    if (
        at in sentence.dated
        or sentence.cue_at("not_cited", at)
        or (sentence.texts[at] in grammar and not sentence.cue_at("possessive", at))
    ):
        return False
    if any(
        stem in words.numbered_things.first_words for token in sentence.tokens[at:end] for _, stem in stems(token.text)
    ):
        return False
    body = sentence.texts[end - 1] in words.names.organisation_heads  # according to the statistical office
    named = body or end in (_several_end(sentence, at), _aside_end(sentence, at))
    named = named or any(token.capital for token in sentence.tokens[at:end])
    return words.verb_first or named


def _is_measure(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether definite words inside a clause tell by what something goes: بحسب المخالفة; not بحسب الأرصاد الفرنسية."""
    grammar = sentence.language.words.names.prepositions
    definite = all(sentence.texts[inside] in grammar or is_definite(sentence, inside) for inside in range(at, end))
    measure = definite and not _is_countrys(sentence, at, end)
    return sentence.language.words.verb_first and measure and is_within_clause(sentence, at)


def _is_countrys(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether words are told to be of a country: القانون التركي."""
    return any(start <= name.tokens[0] < end for name in sentence.of(Category.NATIONALITIES))


def _varies(sentence: ReadSentence, end: int) -> bool:
    """Whether what varies stands ahead of an "according to" in its clause: تختلف العقوبات | بحسب الحالة."""
    opener = _opener(sentence, end)
    return sentence.cue_between("varying", sentence.clause_start(opener), opener)


def _can_be_that_long(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether the words after "according to" are few enough to name somebody, a title aside.

    So are those of an aside, and capitals that only links part.
    """
    few = end <= at + sentence.cue_at("person_title", at) + LONGEST_NAME
    words = sentence.language.words
    links = words.times.of_words | words.numbers.joiners | words.definite_articles
    capitals = (sentence.is_capital(inside) or sentence.texts[inside] in links for inside in range(at, end))
    return few or end == _aside_end(sentence, at) or (not words.verb_first and all(capitals))


def _several_end(sentence: ReadSentence, at: int) -> int:
    """The token after a plural that a mark parts from what is told, 0 if there is none: according to rights groups.

    Ahead of what is told a comma does: According to estimates, 12 died.
    """
    words, end = sentence.language.words, at
    limit = min(at + _LONGEST_PLURAL, len(sentence.texts))
    while end < limit and _is_small(sentence, end) and not sentence.cue_at("issued_by", end):
        end += 1
    if words.verb_first or end == at or any(sentence.cue_at("not_cited", inside) for inside in range(at, end)):
        return 0
    if not sentence.language.may_be_counted(sentence.texts[end - 1]):
        return 0
    end = _past_issuers(sentence, end)
    parted = sentence.words(end, end + 1) in (COMMAS if _opener(sentence, at) == 0 else CLAUSE_MARKS | DASHES | {""})
    return end if parted else 0


def _aside_end(sentence: ReadSentence, at: int) -> int:
    """The token after plain words that an aside cites, 0 if none does: …, according to | the organisers, | a draft budget.

    With what they are of, or by whom they are: the heads of both delegations; a projection from the UN. What somebody goes by is
    told in no aside (they work according to a plan).
    """
    words, opener = sentence.language.words, _opener(sentence, at)
    apart = opener == 0 or sentence.texts[opener - 1] in COMMAS | DASHES
    end = _plain_end(sentence, at)
    if words.verb_first or not apart or not end:
        return 0
    if sentence.words(end, end + 1) in words.times.of_words or sentence.cue_at("told_by", end):
        end = _plain_end(sentence, end + 1) or _past_name(sentence, end + 1)
    named = end < len(sentence.tokens) and sentence.is_capital(end)
    goes_by = any(sentence.cue_at("not_cited", inside) for inside in range(at, end))
    return 0 if named or goes_by else end


def owned_body_end(sentence: ReadSentence, at: int) -> int:
    """The token after a noun for a body and whose it is, else 0: the farmers' | union, the EU's | Copernicus service.

    Right behind the owner a body that the lexicon holds is told by itself, as is a document.
    """
    words, end = sentence.language.words, sentence.past_article(at)
    owned = False
    while end < min(at + LONGEST_NAME, len(sentence.texts)):
        text = sentence.texts[end]
        owned = owned or text in APOSTROPHES or sentence.is_possessor((end, end + 1))
        if (
            not (text in APOSTROPHES or text.isalpha() or sentence.is_possessor((end, end + 1)))
            or end in sentence.dated
        ):
            return 0
        if text in words.stop_words | words.names.prepositions or sentence.cue_at("reporting", end):
            return 0
        end += 1
        if owned and text in words.names.organisation_heads:
            return end
    return 0


def _plain_end(sentence: ReadSentence, at: int) -> int:
    """The token after plain words that begin at a token, past an article or whose they are; 0 if none do."""
    words = sentence.language.words
    led = sentence.words(at, at + 1) in words.definite_articles | words.numbers.articles
    start = end = at + (led or sentence.cue_at("possessive", at) > 0)
    limit = min(start + CITED, len(sentence.texts))
    while end < limit and _is_small(sentence, end) and not _is_of_how(sentence, end):
        end += 1
    return end if end > start else 0


def _past_name(sentence: ReadSentence, at: int) -> int:
    """The token after a name in capitals that begins at a token, its article aside: by | the UN."""
    at = sentence.past_article(at)
    return past_capitals(sentence, at)


def _is_of_how(sentence: ReadSentence, at: int) -> bool:
    """Whether a token tells by whom something was made, or who knows it: a draft | approved by …, people | familiar with …."""
    led = sentence.words(at + 1, at + 2) in sentence.language.words.names.prepositions or sentence.cue_at(
        "agent", at + 1
    )
    told = led and sentence.language.may_be_participle(sentence.texts[at])
    return told or at in sentence.beginning("issued_by", "issued", "speaker_end")


def is_pronoun(sentence: ReadSentence, at: int) -> bool:
    """Whether a pronoun at a token is who is cited, not whose something is: according to her, but her | employer."""
    return sentence.cue_at("cited_pronoun", at) > 0 and not (
        at + 1 < len(sentence.texts) and _is_small(sentence, at + 1)
    )


def _past_issuers(sentence: ReadSentence, at: int) -> int:
    """The token after by whom a plural that ends at a token was issued, where it was: tallies | reported by US outlets."""
    start = end = at + sentence.cue_at("issued_by", at)
    while start > at and end < min(start + CITED, len(sentence.texts)) and _is_of_issuer(sentence, end):
        end += 1
    return end if end > start else at


def _is_of_issuer(sentence: ReadSentence, at: int) -> bool:
    return _is_small(sentence, at) or (sentence.is_capital(at) and at not in sentence.dated)


def _is_small(sentence: ReadSentence, at: int) -> bool:
    """Whether a plain word in small letters stands at a token."""
    return is_plain(sentence, at) and not sentence.tokens[at].capital


def _past_latest(sentence: ReadSentence, at: int) -> int:
    """The token after a word that only tells which of several is cited: وفق آخر | إحصاء للوزارة."""
    latest = sentence.texts[at] in sentence.language.words.times.last_words if at < len(sentence.tokens) else False
    return at + (latest and sentence.language.words.verb_first)


def past_what_is_said(sentence: ReadSentence, at: int) -> int:
    """The token after "what … said" behind "according to" (وفقا لما قاله | الوزير), the token itself without it."""
    verbs = (verb.tokens for verb in sentence.of(Category.SAYING)) if sentence.cue_at("cited_what", at) else ()
    return next((end for start, end in verbs if start == at + 1), at)


def issuer_of_cited(sentence: ReadSentence, at: int) -> Name | None:
    """By whom what is cited was issued: according to initial information released by the commission; صادرة أمس عن الهيئة.

    So is who told it past the day on which they did: حسب ما أوردته، اليوم الأربعاء، | حصيلة عملياتية.
    """
    said = past_what_is_said(sentence, at)
    told = past_day(sentence, said) if said > at else said
    if told > said and (teller := first_name(sentence, told, 1)) is not None:
        return teller
    near = range(at, min(at + _RELEASED_WINDOW, len(sentence.tokens)))
    dated = (_past_issued(sentence, start) for start in sentence.cue_starts("issued") if start in near)
    prepositions = sentence.language.words.names.prepositions
    ends = {
        start + length
        for start, length in sentence.cues.get("issued_by", {}).items()
        if start + length - 1 in near and sentence.texts[start - 1] not in prepositions  # في | نشرتها, its bulletin
    }
    ends.update(filter(None, dated))
    return next((name for end in sorted(ends) if (name := first_name(sentence, end, CITED)) is not None), None)


def _past_issued(sentence: ReadSentence, at: int) -> int:
    """The token after the preposition behind a word for issuing and when that was (صادرة أمس عن | الهيئة), 0 if there is none."""
    words, end = sentence.language.words, at + 1
    while end in sentence.dated or end + 1 in sentence.dated:  # يوم الاثنين
        end += 1
    leads = end > at + 1 and words.verb_first and sentence.cue_at("issued", end) > 0
    return end + 1 if leads and sentence.texts[end] in words.names.prepositions else 0


def _opener(sentence: ReadSentence, end: int) -> int:
    """The token where an "according to" begins that ends at a token."""
    return next((at for at in range(end - 1, -1, -1) if sentence.cue_at("according_to", at) == end - at), end - 1)


def opens_further_clause(sentence: ReadSentence, end: int) -> bool:
    """Whether "and" joins an "according to" behind a mark, so that what it is told for follows: …، وبحسب المرصد قتل 12."""
    at, words = _opener(sentence, end), sentence.language.words
    before = at - 1 - (sentence.texts[at - 1] in words.numbers.joiners)
    own = (
        words.cues["according_to"].first_words | words.cues["according_to_attached"].first_words
    )  # no و is attached to وفقا
    joined = before < at - 1 or (sentence.and_attached(at) and sentence.texts[at] not in own)
    joined = joined and before > 0 and sentence.texts[before] in CLAUSE_MARKS
    return joined and figure_between(sentence, end, len(sentence.texts))


def is_within_clause(sentence: ReadSentence, end: int) -> bool:
    """Whether words stand ahead of "according to" in its clause: they are what is cited (not in "as according to him 9 died")."""
    at = _opener(sentence, end)
    opened = at in sentence.cue_ends("said_that") or any(
        at in sentence.cue_ends(cue) for cue in ("clause_opener", "subclause")
    )
    return at > 0 and sentence.texts[at - 1] not in CLAUSE_MARKS | DASHES and not opened
