"""Whether an attack that a sentence tells is the one that harmed those whom a figure counts, or of a clause of its own."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import is_parted
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.plain_subjects import plain_subject
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.lexicon import Category

_NOT_OF_THEM = ("new_scene", "natural_event", "of_a_case")
"""Cues of what parts those who were harmed from an attack behind them: held on charges of planning an attack."""

_TO_HARM = 4
"""Tokens from a figure to the harm told behind it: has left 40 people | dead."""
_MODIFIERS = 3
"""Tokens between "and" and a war: and | Israel's ensuing | war."""


def is_another_clause(sentence: ReadSentence, figure: Figure, attack: int) -> bool:
    """Whether an attack is in a clause of its own: 55 were wounded, twelve weeks into the war; قتل 60 في غارة، فيما قتل أربعة.

    So is what a dash adds: 100 hostages are still held – most of them taken in an attack.

    No attack behind those whom somebody or a flood harmed is the one that did: gunmen killed 12 soldiers despite an offensive, the
    army killed 12 and wounded 30 after a raid; none ahead of who did it: after the rebel attack, troops killed 12.
    """
    if attack <= figure.tokens[0]:
        return _is_ahead_of_clause(sentence, figure, attack)
    end = figure.tokens[1]
    if _is_done_by_another(sentence, figure, attack) or _is_added(sentence, end, attack):
        return True
    parted = not sentence.language.words.verb_first and is_parted(sentence, end, attack)
    parted = parted and not (_is_joined_toll(sentence, end, attack) or _is_when(sentence, end, attack))
    parted = parted or _is_since(sentence, end, attack)
    parted = parted or (figure.part_of is None and is_of_most(sentence, end, attack))
    return parted or sentence.any_cue_between(_NOT_OF_THEM, end, attack)


def _is_when(sentence: ReadSentence, start: int, attack: int) -> bool:
    """Whether a comma only leads to when those were harmed: 12 were killed and 30 wounded, | when a drone struck a house."""
    marks = [at for at in sentence.marks if start <= at < attack]
    led = len(marks) == 1 and sentence.texts[marks[0]] in COMMAS and sentence.cue_at("when_or_why", marks[0] + 1) > 0
    return led and sentence.cue_between("harm", start - 1, marks[0])


def _is_joined_toll(sentence: ReadSentence, start: int, attack: int) -> bool:
    """Whether a comma and "and" only join a further toll of an attack: 12 were killed, and 30 others abducted in the raid."""
    marks = [at for at in sentence.marks if start <= at < attack]
    further = [other for other in sentence.figures if start <= other.tokens[0] < attack]
    if len(marks) != 1 or len(further) != 1 or sentence.texts[marks[0]] not in COMMAS:
        return False
    joined = sentence.words(marks[0] + 1, marks[0] + 2) in sentence.language.words.numbers.joiners
    direct = further[0].tokens[0] == marks[0] + 2 and further[0].counts_people
    harmed = all(sentence.cue_between("harm", *gap) for gap in ((start, marks[0]), (further[0].tokens[1], attack)))
    return joined and direct and harmed


def _is_added(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a dash between two tokens adds something, rather than joining words: a nine-month-old baby."""
    dashes = (at for at in range(start, end) if sentence.texts[at] in DASHES)
    return any(not adjacent(*sentence.tokens[at - 1 : at + 1]) for at in dashes)


def _is_ahead_of_clause(sentence: ReadSentence, figure: Figure, attack: int) -> bool:
    """Whether a clause begins between an attack and those harmed, in which another acts or nobody is told to."""
    start, verb_first = figure.tokens[0], sentence.language.words.verb_first
    verb = _harming_verb(sentence, figure)
    subject = _subject_end(sentence, verb) if verb is not None else None
    if verb is not None and subject is not None:
        said = any(attack <= saying.tokens[0] < subject for saying in sentence.of(Category.SAYING))
        acts = attack <= verb if verb_first else attack < subject and (said or sentence.mark_between(attack, subject))
        if acts:
            return True  # claimed the attack and | said its fighters had killed 12
    openers = ("new_clause", "came_after") if verb_first else ("clause_opener",)
    return (
        _came_after_another(sentence, attack, start)
        or _is_joined_war(sentence, attack, start)
        or sentence.any_cue_between(openers, attack, start)
    )


def _is_joined_war(sentence: ReadSentence, attack: int, harmed: int) -> bool:
    """Whether "and" joins a war to an attack, which harmed people itself: attacked it, and the ensuing | war | has killed 40."""
    words, marks = sentence.language.words, frozenset(sentence.marks)
    for war in (at for at in sentence.cue_starts("war") if attack < at < harmed):
        if sentence.is_joined(war):
            return True
        ahead = range(war - 1, max(attack, war - _MODIFIERS) - 1, -1)
        led = words.names.prepositions | words.times.ever_since.first_words
        first = next((at for at in ahead if at in marks or sentence.texts[at] in words.numbers.joiners | led), None)
        if first is not None and sentence.texts[first] not in led:
            return True
    return False


def is_toll_of_war(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a war harmed the counted, whoever it came of: cracked down, triggering | a war that | has killed 40; نزاعاً أودى."""
    start, verb_first = figure.tokens[0], sentence.language.words.verb_first
    wars = {**sentence.cues.get("war", {}), **sentence.cues.get("lasting_event", {})}
    for at, length in wars.items():
        end = at + length
        if end >= start or sentence.mark_between(at, start) or not sentence.cue_between("harm", end, start + _TO_HARM):
            continue
        told = ("relative", "led_to", "harm") if verb_first else ("relative",)
        if not sentence.beginning(*told).isdisjoint(range(end, end + 1 + verb_first)):
            return True
    return False


def _came_after_another(sentence: ReadSentence, attack: int, harmed: int) -> bool:
    """Whether an attack is told to have come after another, which harmed people: a campaign | following the raid that killed 12."""
    after = (at for at in sentence.cue_ends("came_after") if attack < at <= harmed)
    return any(at <= other < harmed for at in after for other in sentence.cue_starts("attack"))


def _is_done_by_another(sentence: ReadSentence, figure: Figure, attack: int) -> bool:
    """Whether a verb of harm has a figure for its object and its own subject, or "after" stands ahead of the attack behind it.

    So it does where something else led to it: the operation led to the deaths of 12 after the rebel attack.
    """
    start, end = figure.tokens
    verb = _harming_verb(sentence, figure)
    if verb is not None and _subject_end(sentence, verb) is not None:
        return True
    led = max((at for at in sentence.cue_starts("led_to") if at < start), default=None)
    told = led is not None and not sentence.mark_between(led, start)
    acted = told or (verb is not None and not sentence.language.words.verb_first)
    return acted and sentence.cue_between("came_after", end, attack)


def _harming_verb(sentence: ReadSentence, figure: Figure) -> int | None:
    """The finite verb of harm that has a figure for its object, or the first of those joined to it: قتل الجيش 12، وأصاب | 30."""
    start = figure.tokens[0]
    verbs = [at for at in sentence.cue_starts("harm") if at < start and _is_finite(sentence, at)]
    if not verbs or not (verbs[-1] + 1 == start or _subject_behind(sentence, verbs[-1]) == start):
        return None
    found = verbs[-1]
    for verb in reversed(verbs[:-1]):
        if not sentence.is_joined(found) or sentence.mark_between(verb, found):
            break
        found = verb
    return found if not sentence.is_joined(start) else None


def _is_finite(sentence: ReadSentence, at: int) -> bool:
    word = sentence.texts[at]
    if sentence.language.words.verb_first:
        return at in sentence.verbs
    return sentence.language.may_be_verb(word) and not sentence.language.is_adverbial_participle(word)


def _subject_end(sentence: ReadSentence, verb: int) -> int | None:
    """The token after a subject that stands right beside a verb, `None` where none does: militants | killed 12; قتل | الجيش 12."""
    if sentence.language.words.verb_first:
        return _subject_behind(sentence, verb)
    start = after_auxiliaries(sentence, verb)
    named = any(name.tokens[1] == start and not governed_by_preposition(sentence, name) for name in actors(sentence))
    pronoun = not {start, verb}.isdisjoint(sentence.cue_ends("speaking_pronoun"))
    pronoun = pronoun or (start > 1 and sentence.cue_at("possessive", start - 2) > 0)  # its | fighters
    return start if named or pronoun or plain_subject(sentence, start) is not None else None


def _subject_behind(sentence: ReadSentence, verb: int) -> int | None:
    """The token after a name right behind a verb, where verbs come first."""
    if not sentence.language.words.verb_first:
        return None
    names = (name for name in actors(sentence) if name.tokens[0] == verb + 1)
    return next((name.tokens[1] for name in names if not governed_by_preposition(sentence, name)), None)


def _is_since(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether "since" opens a clause between two tokens, whose attack is only from when on: killed since | rebels attacked."""
    since = sentence.language.words.times.ever_since.first_words
    found = [at for at in range(start, end) if sentence.texts[at] in since]
    return any(at + 1 not in sentence.dated or sentence.cue_between("came_after", at, end) for at in found)


def is_of_most(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether what befell most of the counted alone is told between two tokens: معظمهم سقطوا, but not معظمهم أطفال."""
    told = ("harm", "suffered", "agent_phrase")
    for at, length in sentence.cues.get("most_of", {}).items():
        behind = at + length + sentence.cue_at("part_pronoun", at + length)
        if start <= at and behind < end and (behind in sentence.verbs or behind in sentence.beginning(*told)):
            return True
    return False
