"""Who acts in a clause behind a figure that has the counted for its object: 26 عملية نفذتها قسد, 26 operations that the SDF ran.

The verb is one that the lexicon knows, beside who does it, or where verbs come first any with the pronoun of what is counted right
behind the figure or "which", ahead of who does it: خمس نقاط أبلغها الرئيس للقادة، 12 مليوناً التي خصصتها الحكومة.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, one_found
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.slots.who.clause_starts import clause_starts
from generator.facts.slots.who.clause_verbs import has_object, verb_behind
from generator.facts.slots.who.deeds import befalls
from generator.facts.slots.who.meant_subjects import whom_means
from generator.facts.slots.who.people_behind import several_ahead
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_shapes import bare_word, can_do, has_shape, may_be_verb
from generator.facts.slots.who.verbal_clauses import acting_in
from generator.facts.slots.who.whoever import term_of
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_WINDOW = 5
_UNDOING = frozenset(
    {"destroy_verb", "intercept_verb", "shoot_down_verb", "thwart_verb", "release_verb", "clear_verb", "rescue_verb"}
)
"""The lexicon's verbs of doing away with what others made or did."""
_LONGEST_NOUN = 3
"""Words of what is counted between a figure and its clause: 12 مليون دولار مساعدات إنسانية | خصصتها."""


def find_relative_subject(clauses: Clauses, lexicon: Lexicon, *, whole: bool = False) -> Who:
    """The subject of a verb that follows the figure in a clause of its own, by whose shape the figure is its object.

    `whole`: whether it only tells of how many another is: 40 من أصل 60 مسيرة أطلقتها روسيا.
    """
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind is Kind.DURATION:
        return None  # six months before Russia invaded the area
    if not whole and _is_undone(clauses):
        return None
    known = _known_deed(sentence, figure, clauses.told.named) or _with_pronoun(clauses, lexicon)
    return known or _without_pronoun(clauses)


def _is_undone(clauses: Clauses) -> bool:
    """Whether the verb ahead, with a subject, or the noun does away with what others made: أسقط الجيش 12 مسيرة أطلقها المسلحون."""
    verb = clauses.last_verb()
    noun = clauses.sentence.cue_at("undoing", clauses.figure.tokens[0] - 1) > 0
    return noun or (verb is not None and verb.term.id in _UNDOING and clauses.subject is not None)


def _without_pronoun(clauses: Clauses) -> Who:
    """The subject of an English clause right behind what is counted, of which its verb has no other object: 12 judges he appointed.

    "That" or a noun or two may stand between: the $12m | that | donors gave, the 12-point | plan | Kordt outlined.
    """
    sentence, figure = clauses.sentence, clauses.figure
    named = figure.kind is Kind.COUNT and figure.tokens[1] > figure.number_tokens[1] and figure.part_of is None
    named = named or figure.kind is Kind.MONEY  # the $12 million agreement Karwa signed
    if sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE or not named:
        return None
    end = figure.tokens[1]
    first = end + (end < len(sentence.tokens) and sentence.cue_at("relative", end) == 1)
    for start in range(first, min(end + _LONGEST_NOUN, len(sentence.tokens) - 1)):
        verb = _verb_of_contact(clauses, start)
        if verb is not None:
            who, at = verb
            return one_found(sentence, who, CueKind.WHO_CLAUSE_BEHIND, at, at + 1)
        called = (
            start == end and figure.kind is Kind.MONEY and sentence.is_capital(start)
        )  # the $12m Karwa | deal Maro signed
        if not (called or is_plain(sentence, start)):
            return None
    return None


def _verb_of_contact(clauses: Clauses, start: int) -> tuple[Term, int] | None:
    """Who begins a clause at a token, with its verb, where no object stands behind that."""
    sentence = clauses.sentence
    opening = who_opens(sentence, start) if _may_open(sentence, start) else None
    who = term_of(clauses, opening.who) if opening is not None else _person(clauses, start) or _people(clauses, start)
    end = opening.end if opening is not None else start + 1
    verb = verb_behind(sentence, Opening(who, end, sure=True)) if who is not None else None
    if who is None or verb is None or has_object(sentence, verb):
        return None
    return who, verb


def _may_open(sentence: ReadSentence, start: int) -> bool:
    """Whether a clause can begin at a token: behind "that", with a name in capitals or with an article."""
    led = start in sentence.cue_ends("said_that")
    return led or sentence.is_capital(start) or sentence.texts[start] in sentence.language.words.definite_articles


def _people(clauses: Clauses, start: int) -> Term | None:
    """People in the plural right behind an amount with "the", by one word: the $12 million | donors | gave."""
    sentence, figure = clauses.sentence, clauses.figure
    articles = sentence.language.words.definite_articles
    amount = figure.kind is Kind.MONEY and start == figure.tokens[1]
    definite = sentence.words(figure.tokens[0] - 1, figure.tokens[0]) in articles
    return several_ahead(sentence, start + 1) if amount and definite and is_plain(sentence, start) else None


def _person(clauses: Clauses, start: int) -> Term | None:
    """Whom "he", "she", "it" or "they" at a token means."""
    sentence = clauses.sentence
    person, body = (sentence.cue_at(cue, start) == 1 for cue in ("person_pronoun", "group_pronoun"))
    if not (person or body):
        return None
    ahead = [at for at in reversed(clause_starts(sentence)) if at < clauses.figure.tokens[0]]
    return whom_means(clauses, start, ahead, person=person, body=body)


def _with_pronoun(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The subject behind a verb that has the pronoun of the counted: خمس نقاط | أبلغها الرئيس، تقدم بها الرئيس."""
    sentence, end = clauses.sentence, _end_of_counted(clauses.sentence, clauses.figure)
    if not sentence.language.words.verb_first:
        return None
    for at in range(end, min(end + _LONGEST_NOUN, len(sentence.tokens) - 1)):
        verb = at + (sentence.cue_at("relative", at) == 1)
        led = _is_led_to(sentence, verb)
        bare = bare_word(sentence, verb) if led else _without_object(sentence, verb)
        subject = subject_at(sentence, verb + 1 + led) if bare is not None else None
        if bare is not None and subject is not None and can_do(sentence, bare, subject[0]):
            cue = Cue(CueKind.WHO_CLAUSE_BEHIND, sentence.text_span(verb, verb + 1))
            return Found(acting_in(clauses, subject[0], lexicon), cue)
        plain = sentence.texts[at].isalpha() and sentence.texts[at] not in _light(sentence)
        if verb > at or not plain or befalls(sentence, at):
            return None  # 12 هدفاً تمثل أوكاراً يستخدمها المسلحون
    return None


def _end_of_counted(sentence: ReadSentence, figure: Figure) -> int:
    """The token behind what is counted, ahead of a verb where a part leaves it out: من بينها 980 | نفذها الجيش."""
    end = figure.number_tokens[1]
    return end if end in sentence.verbs else figure.tokens[1]


def _is_led_to(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb has the pronoun of the counted behind it, with a preposition: أربعة مشاريع | تقدمت بها | الحكومة."""
    if not sentence.cue_at("with_pronoun", verb + 1) or sentence.and_attached(verb):
        return False
    return may_be_verb(sentence, verb) and has_shape(sentence, verb) and not befalls(sentence, verb)


def _light(sentence: ReadSentence) -> frozenset[str]:
    """Words of grammar, behind which a clause is told of something else."""
    return sentence.language.words.stop_words | sentence.language.words.names.prepositions


def _without_object(sentence: ReadSentence, verb: int) -> str | None:
    """A verb of doing, nothing ahead of it, without the pronoun of its object: أبلغها; `None` where no such can stand there."""
    if verb >= len(sentence.tokens) or sentence.and_attached(verb):
        return None
    known = verb in sentence.verbs
    if not known and sentence.reading.matches[verb] is not None:
        return None
    language = sentence.language
    bare = language.fold_word(language.without_object(sentence.tokens[verb].word) or "")
    taken = not known and verb in sentence.taken
    taken = taken or any((bare,) in language.words.cues[cue] for cue in ("befalls", "labelling"))
    return bare if not taken and (known or language.may_be_verb(bare) or language.may_be_present(bare)) else None


def _known_deed(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """The subject of a known verb of the clause."""
    start = _end_of_counted(sentence, figure)
    for verb in sentence.of(Category.DOING):
        if not start <= verb.tokens[0] < start + _WINDOW or sentence.mark_between(start, verb.tokens[0]):
            continue
        for name in actors(sentence):
            apart = sentence.any_cue_between(("then", "came_after"), start, name.tokens[0])
            before = start <= name.tokens[0] and name.tokens[1] == verb.tokens[0] and not apart
            after = verb.object_follows and name.tokens[0] == verb.tokens[1]
            if (before or after) and not (_is_joined(sentence, name) or governed_by_preposition(sentence, name)):
                term = actor_term(sentence, name, named_before)
                return one_found(sentence, term, CueKind.WHO_CLAUSE_BEHIND, *verb.tokens)
    return None


def _is_joined(sentence: ReadSentence, name: Name) -> bool:
    """Whether "and" stands before a name, with no one else whom it joins to it: killed 12 fighters and the police arrested 30."""
    start = name.tokens[0]
    start = sentence.from_article(start)
    return sentence.is_joined(start) and len(joined_names(sentence, name, actors(sentence))) == 1
