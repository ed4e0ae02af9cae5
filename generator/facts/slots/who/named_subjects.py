"""The name that a verb has for its subject, after it or before it as the language has it."""

from __future__ import annotations

from generator.facts.parts import OFFICE, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.actors.finding import actor_before, actors
from generator.facts.slots.befell.struck import is_befallen
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.who.auxiliaries import after_auxiliaries, before_auxiliaries_and_aside
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.no_subjects import is_in_relative, is_of_body, is_scene_of, is_second_of_two
from generator.facts.slots.who.people_behind import several_ahead
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_SUBJECT_BEFORE = 7
_LEADER = 4
"""Tokens from "led by" to who leads, and from those led to "led by"."""
_ACTING = 3
_JOINED = 5
"""Words that "and" joins to a name."""
OWNING = frozenset({"ل", "لل"})
"""What is attached to those whose units or operations are told: وحدات للجيش، عملية للشرطة."""


def name_of_which(sentence: ReadSentence, verb: int) -> Name | None:
    """The name that "which" behind a comma means, right before a verb: 12 came from Oman, which sent back 40."""
    at = after_auxiliaries(sentence, verb)
    which = at > 1 and sentence.cue_at("relative", at - 1) == 1 and sentence.texts[at - 2] in COMMAS
    if not which or sentence.language.words.verb_first:
        return None
    meant = actor_before(sentence, at - 2)
    if meant is not None and is_scene_of(sentence, meant, at - 1):
        return None
    struck = meant is not None and sentence.cue_at("harm", verb) > 0 and governed_by_preposition(sentence, meant)
    return meant if not struck else None  # an attack on Israel, which killed 12


def name_after(sentence: ReadSentence, end: int) -> Name | None:
    """The first name right behind a verb that ends at a token, free of any preposition (قتلت قوات النظام)."""
    following = [name for name in actors(sentence) if _follows(sentence, end, name) and not is_befallen(sentence, name)]
    shared = any(end < cue <= end + _ACTING for cue in sentence.cue_ends("each_of"))
    acted = set(range(end + 1, end + _ACTING + 1)) & set(sentence.cue_ends("acting_for"))
    free = (
        name
        for name in following
        if shared or not governed_by_preposition(sentence, name) or (acted and _are_of(sentence, name))
    )
    return next(free, None)


def opens_clause(sentence: ReadSentence, verb: int) -> bool:
    """Whether a subject opens the clause ahead of its verb, so that whom it names next is its object: البنك يمنح الأردن.

    Behind "was" and ahead of قد it does so too: كان البنك قد منح الأردن.
    """
    opens = {*sentence.cue_ends("said_that"), *sentence.cue_ends("was"), 0}
    end = after_auxiliaries(sentence, verb)
    return any(name.tokens[1] in {verb, end} and name.tokens[0] in opens for name in actors(sentence))


def _are_of(sentence: ReadSentence, name: Name) -> bool:
    """Whether those before a name are told to be its: وحدات للجيش, عناصر من حرس السواحل."""
    before = sentence.texts[name.tokens[0] - 1] if name.tokens[0] else ""
    return name.prefix in OWNING or before in sentence.language.words.change_from


def past_pronoun(sentence: ReadSentence, at: int) -> int:
    """The token behind a preposition with its pronoun at a token, which "which" means: قام | فيه | الجهاز، قام | بها | الجيش."""
    return at + max(sentence.cue_at("in_which", at), sentence.cue_at("with_pronoun", at))


def _follows(sentence: ReadSentence, at: int, name: Name) -> bool:
    """Whether a name stands right after a verb; a date, a pronoun (قام فيه) or those who act for it may lie between.

    Those are طائرات التحالف، عناصر من.
    """
    start = name.tokens[0]
    acting = {end - 1 for end in sentence.cue_ends("acting_for")}
    between = [position for position in range(past_pronoun(sentence, at), start) if position not in sentence.dated]
    own = name.category is not Category.SPEAKERS or name.prefix in OWNING or is_definite(sentence, start)
    # طائرة مسيرة مستشفى: no hospital's drone
    acted = bool(between) and between[0] in acting and len(between) <= _ACTING and own
    return start >= at and (not between or (acted and not figure_between(sentence, at, start)))


def people_of_which(sentence: ReadSentence, verb: int) -> Term | None:
    """People in the plural right ahead of "who" or "which", whom an English verb is told of: three men who | stole 12 cars."""
    relative = after_auxiliaries(sentence, verb) - 1
    told = relative > 0 and not sentence.language.words.verb_first and sentence.cue_at("relative", relative) == 1
    return several_ahead(sentence, relative) if told else None


def name_before(sentence: ReadSentence, start: int) -> Name | None:
    """The last name in the clause before a verb that starts at a token, free of any preposition (the SDF carried out)."""
    found = name_of_which(sentence, start)
    if found is not None or (sentence.language.words.verb_first and sentence.cue_at("which_shows", start - 1)):
        return found  # ستسمح القناة بالمرور ما | سيقلص المدة
    if people_of_which(sentence, start) is not None:
        return None  # the army killed militants who | attacked 12 villages
    cited = {*sentence.cue_ends("according_to"), *sentence.cue_ends("according_to_attached")}  # بحسب المرصد قتل 12
    leading = sorted(sentence.cue_ends("led_by"))  # the State of Law alliance led by Amin Farr won
    for name in actors(sentence):
        end = name.tokens[1]
        verb = before_auxiliaries_and_aside(sentence, start)
        verb = end if _is_set_off(sentence, name, start) else verb
        leads = any(led <= name.tokens[0] <= led + _LEADER and not sentence.mark_between(led, end) for led in leading)
        if leads and (found is not None or name.dimension == OFFICE):
            continue
        behind = (led for led in leading if end <= led <= end + _LEADER and not sentence.mark_between(end, led))
        verb = next(behind, verb)
        near = 0 <= verb - end <= _SUBJECT_BEFORE and not sentence.mark_between(end, verb)
        near = near and not any(end < that <= start for that in sentence.cue_ends("said_that"))
        near = near and name.tokens[0] not in cited and not _is_ahead_of_another(sentence, end, start)
        near = near and not (sentence.cue_between("quoted_as", end, start) or is_of_body(sentence, name))
        near = near and not is_second_of_two(sentence, name.tokens[0])
        if near and not _only_speaks(sentence, name, start) and not figure_between(sentence, end, start):
            free = not governed_by_preposition(sentence, name) or _acts_through_others(sentence, name)
            free = free and not (
                _is_struck(sentence, name) or is_befallen(sentence, name) or _is_gone_to(sentence, name)
            )
            free = free and not _is_in_phrase(sentence, name, start)
            free = free and not (_is_described(sentence, name, verb) or is_in_relative(sentence, name, start))
            free = free and not (_owns_what_acts(sentence, name, verb) or _only_places_what_acts(sentence, name, verb))
            found = name if free else found
    return _before_relative(sentence, found, start) if found is not None else None


def _is_in_phrase(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a preposition opens the clause of a name, where verbs come first: خلال افتتاح السفارة | قتل 60."""
    if not sentence.language.words.verb_first or sentence.cue_between("relative", name.tokens[1], verb):
        return False
    begin = max(at for at in plain_starts(sentence) if at <= name.tokens[0])
    opener = sentence.texts[begin][sentence.and_attached(begin) :]
    return begin < name.tokens[0] and opener in sentence.language.words.names.prepositions


def _is_ahead_of_another(sentence: ReadSentence, end: int, verb: int) -> bool:
    """Whether a clause of when or why begins between a name and a verb: Japan sent jets | after a plane entered its airspace."""
    return not sentence.language.words.verb_first and sentence.cue_between("when_or_why", end, verb)


def _before_relative(sentence: ReadSentence, found: Name, verb: int) -> Name:
    """Who opens a clause with more told of them ahead of its verb, in which another is named: أن المحكمة التي عقدت … عاقبت."""
    if not sentence.language.words.verb_first:
        return found
    thats = sentence.cue_ends("said_that")
    for name in actors(sentence):
        start, end = name.tokens
        told = start in thats and sentence.cue_at("relative", end) == 1 and end < found.tokens[0]
        if told and not figure_between(sentence, end, verb) and not sentence.mark_between(end, verb):
            return name
    return found


def _is_described(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a verb only describes an indefinite body with an adjective, where verbs come first (بنك شامل | يتوفر على 269).

    Nor does what stands behind an outlet tell what that did: AFP Monday air strikes killed 12.
    """
    start, end = name.tokens
    if name.term.dimension == OUTLET and end < verb:
        return True  # AFP Monday air strikes killed
    plain = name.category is Category.SPEAKERS and end - start == 1 and not is_definite(sentence, start)
    described = end < verb and not any(is_definite(sentence, at) for at in range(end, verb))
    return sentence.language.words.verb_first and plain and described


def _is_set_off(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether an organisation stands between commas right before its verb: the initiative, Project Sahel, removed 629.

    So does one between "that" and a comma, where verbs come first, alone or with whom "and" joins: يذكر أن قوات الأمن، اعتقلت 22.
    """
    start, end = name.tokens
    verb = after_auxiliaries(sentence, verb)
    if sentence.language.words.verb_first and start in sentence.cue_ends("said_that"):
        return _past_joined(sentence, end) == verb - 1 and sentence.texts[verb - 1] in COMMAS
    apart = start > 0 and sentence.texts[start - 1] in COMMAS and end == verb - 1
    return apart and sentence.texts[end] in COMMAS and name.category is Category.ORGANISATIONS


def _past_joined(sentence: ReadSentence, end: int) -> int:
    """The token after what "and" joins to a name that ends at a token, up to a comma: قوات الأمن | والمجموعات المساندة لها |."""
    near = range(end, min(end + _JOINED, len(sentence.tokens)))
    comma = next((at for at in near if sentence.texts[at] in COMMAS), end)
    return comma if comma > end and sentence.and_attached(end) else end


def _is_struck(sentence: ReadSentence, name: Name) -> bool:
    """Whether an attack or a fight before the verb is directed at a name: strikes targeting the group killed 52; لمحاربة داعش."""
    start = name.tokens[0]
    articles = sentence.language.words.definite_articles
    return any(
        start - end in (0, 1) and all(text in articles for text in sentence.texts[end:start])
        for cue in ("target", "fought")
        for end in sentence.cue_ends(cue)
    )


def _is_gone_to(sentence: ReadSentence, name: Name) -> bool:
    """Whether a country is what the participle before it is done to: the number of tourists visiting Jordan surpassed 3 million."""
    before = sentence.tokens[name.tokens[0] - 1] if name.tokens[0] else None
    participle = before is not None and sentence.language.is_adverbial_participle(before.text) and not before.capital
    return participle and name.is_country and not sentence.language.words.verb_first


def _owns_what_acts(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether what is a country's own and no actor stands before a verb: Sudan's cholera outbreak has killed 545.

    So does a place in it: Slovenia's Ljubljana airport served 103,653.
    """
    start, end = name.tokens
    owns = name.is_country and sentence.is_possessor((start, end))
    if owns and (sentence.is_capital(end) or sentence.name_at(end, Category.PLACES) is not None):
        return True  # Oman's | Karwa Steel bought 12
    told = [document.tokens[0] for document in documents(sentence) if end <= document.tokens[0] < verb]
    if told and (told[0] == end or sentence.is_possessor((start, end))):
        return True  # the agency's figures released on Monday, the agency bulletin released
    verb = after_auxiliaries(sentence, verb)
    attacks = any(end < attack <= verb for attack in sentence.cue_ends("attack"))
    return owns and not attacks and any(sentence.cue_at("no_actor", at) for at in range(end, verb))


def _only_places_what_acts(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a country's name only says where the thing is whose noun it stands before: Chile wildfires killed 18.

    What that thing did is no deed of the country's: an earthquake's, a blast's, nor one of those who strike there (Syria strikes).
    """
    end = name.tokens[1]
    if not name.is_country or sentence.language.words.verb_first or sentence.is_possessor(name.tokens):
        return False
    noun = sentence.texts[end]
    light = sentence.language.words.stop_words | sentence.language.words.names.prepositions
    taken = end in sentence.dated or any(end == at for at, _ in possible_verbs(sentence))
    return noun.isalpha() and noun not in light and not taken and end < after_auxiliaries(sentence, verb)


def _acts_through_others(sentence: ReadSentence, name: Name) -> bool:
    """Whether those who act for a name stand before it, with "of" or "from": troops of the armed forces."""
    texts, at = sentence.texts, name.tokens[0] - 1
    if sentence.language.words.verb_first:
        acting = (before for before in (at - 1, at) if before in plain_starts(sentence))
        return _are_of(sentence, name) and any(sentence.cue_at("acting_for", before) for before in acting)
    if at >= 0 and texts[at] in sentence.language.words.definite_articles:
        at -= 1
    linked = at > 0 and texts[at] in sentence.language.words.times.of_words | sentence.language.words.change_from
    return linked and at - 1 in sentence.beginning("acting_for", "plain_agents")


def _only_speaks(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a verb of saying stands between a name and a verb, and what it tells has a subject of its own.

    It has none where no finite verb is right behind it (reported having recovered, claims to have killed), or a pronoun means who
    speaks (said it rescued, said its jets carried out).
    """
    pronouns = ("speaking_pronoun", "possessive")
    pronoun = sentence.any_cue_between(pronouns, name.tokens[1], verb)
    opening = after_auxiliaries(sentence, verb)
    joined = any(sentence.language.is_adverbial_participle(sentence.texts[at]) for at in range(opening, verb + 1))
    apart = not sentence.language.words.verb_first and speaks(sentence, name, opening - joined)
    return apart and not pronoun


def speaks(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a name before a verb is the subject of a verb of saying between: the spokesman said the troops rescued 60."""
    return any(name.tokens[1] <= said.tokens[0] < verb for said in sentence.of(Category.SAYING))
