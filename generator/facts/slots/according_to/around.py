"""Sentences in which nobody is told to speak, whose speaker those around them tell.

- What stands between the words of one speaker is theirs too: the governor said a house burned. Twelve people left it. They came
  back, he added. So is what only adds to their words, of the same things: the agency said two defendants were sentenced to death.
  The court also sentenced 17 defendants to 15 years; three other defendants fled. And what turns to the next topic in the paragraph
  in which they speak: as for the fines, …
- So is what "this" stands for, where who said it is told only afterwards: Troops killed 12 gunmen. The spokesman disclosed this on
  Monday (جاء ذلك في بيان للوزارة).

A sentence that turns to another matter is nobody's, and so is one outside the quotation marks of who is quoted before it, and what
stands between the words of documents, of outlets and of who is only cited: news goes on behind them in its own voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import CLAUSE_MARKS, FURTHER, Name
from generator.facts.quotations import is_mostly_quoted
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker, is_secondary
from generator.facts.slots.according_to.content import content, turns_away
from generator.lexicon import Category
from generator.text.document import Part

Attributions = tuple[Attribution, ...]

_LONGEST_BETWEEN = 2
"""Sentences between two of one speaker's that are theirs, beside one that goes on with the paragraph in which they speak."""
_LONGEST_LEAD = 3
"""Sentences that "this" stands for."""
_SHARED = 2
"""Words of content that a sentence shares with the one that it adds to."""


def gone_on(sentence: ReadSentence, before: Attributions) -> Attributions:
    """The speaker of the sentence before in its paragraph, where this one is its further clause, of its parts or a next topic.

    … وفق التقرير. حيث قتلت القوات 3; the ministry said 836 were admitted. Of them, 516 were in Dhaka. As for the rest, …
    """
    clause = sentence.cue_at("further_clause", 0) > 0 and not sentence.cue_at("as_regards", 0)
    joined = clause or sentence.cue_at("goes_on_with", 0) > 0 or sentence.cue_at("next_topic", 0) > 0
    return (spoken_by(before[-1], sentence),) if joined and before and _governs_on(before[-1]) else ()


def told_around(sentences: Sequence[ReadSentence], found: Sequence[Attributions]) -> list[Attributions]:
    """Who speaks in each sentence, with those that the sentences around them tell to be somebody's; `found`: by their own words."""
    told, last = list(found), -1
    for at, sentence in enumerate(sentences):
        if not told[at] and at and _adds(sentence, sentences[at - 1], told[at - 1]):
            told[at] = (spoken_by(told[at - 1][-1], sentence),)
        if not told[at]:
            continue
        first = told[at][0]
        if _refers_back(sentence, first):
            for lead in range(max(last + 1, at - _LONGEST_LEAD), at):
                told[lead] = (spoken_by(first, sentences[lead]),)
        elif (
            last >= 0
            and _goes_on(sentence, first, sentences[last], told[last][-1])
            and _apart(sentences[last:at]) <= _LONGEST_BETWEEN
        ):
            for between in range(last + 1, at):
                if not _is_aside(sentences[between], sentences[last]):
                    told[between] = (spoken_by(first, sentences[between]),)
        last = at
    return told


def spoken_by(said: Attribution, sentence: ReadSentence, kind: CueKind = CueKind.SAID_AROUND) -> Attribution:
    """The attribution of a whole sentence to who speaks around it."""
    return Attribution(said.speaker, 0, follows=True, cue=Cue(kind, sentence.sentence.span, origin=said.told))


def _governs_on(said: Attribution) -> bool:
    """Whether a speaker is known, and what they say follows, so that it may go on behind its sentence."""
    return said.speaker is not None and said.follows


def _adds(sentence: ReadSentence, before: ReadSentence, said: Attributions) -> bool:
    """Whether a sentence adds to what the one before tells (also, كما, three others), of the same things."""
    adds = sentence.cue_starts("adds_to") or any(FURTHER in figure.rules for figure in sentence.figures[:1])
    if not (said and _governs_on(said[-1]) and adds) or before.sentence.part is Part.TITLE:
        return False
    return not turns_away(sentence) and len(content(sentence) & content(before)) >= _SHARED


def _goes_on(sentence: ReadSentence, said: Attribution, before: ReadSentence, last: Attribution) -> bool:
    """Whether one speaker speaks in both sentences, in the body and not as who is only cited."""
    body = before.sentence.part is not Part.TITLE
    cited = is_secondary(sentence, said) or is_secondary(before, last)
    return body and not cited and is_same_speaker(said.speaker, last.speaker)


def _is_aside(sentence: ReadSentence, before: ReadSentence) -> bool:
    """Whether a sentence between two of one speaker's is news of its own: it turns away, or is told unquoted behind a quotation.

    "We shall rebuild them," he said. The flood hit 12 villages. "It will take years," he said.
    """
    quoted = is_mostly_quoted(before.texts) and not is_mostly_quoted(sentence.texts)
    return quoted or turns_away(sentence)


def _apart(sentences: Sequence[ReadSentence]) -> int:
    """How many sentences follow the first one of these, one that goes on with its paragraph aside."""
    first, *between = sentences
    return len(between) - any(sentence.sentence.paragraph == first.sentence.paragraph for sentence in between[:1])


def _refers_back(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether all that a speaker says is what stands before: the minister disclosed this in Abuja; أعلن ذلك الوزير."""
    if said.speaker is None:
        return False
    cited = said.cue.kind is CueKind.SAID_CITED and sentence.cue_at("this_told", 0) > 0
    verbs = (verb for verb in sentence.of(Category.SAYING) if verb.tokens[0] <= said.at)
    return cited or any(_says_this(sentence, verb) for verb in verbs)


def _says_this(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a word for what stands before is all that a verb has for its object: disclosed this | in Abuja, not this plan."""
    start, end = verb.tokens
    object_ = next((at for at in range(start + 1, end + 1) if sentence.cue_at("refers_back", at)), None)
    if object_ is None or object_ in sentence.dated:
        return False
    after = max(end, object_ + sentence.cue_at("refers_back", object_))
    words = sentence.language.words
    if words.verb_first or after >= len(sentence.texts):
        return True
    grammar = CLAUSE_MARKS | words.names.prepositions | words.stop_words
    return sentence.texts[after] in grammar and not sentence.cue_at("said_that", after)
