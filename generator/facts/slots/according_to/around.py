"""Sentences in which nobody is told to speak, whose speaker those around them tell.

- What stands between the words of one speaker is theirs too: the governor said a house burned. Twelve people left it. They came
  back, he added. So is what only adds to their words, of the same things: the agency said two defendants were sentenced to death.
  The court also sentenced 17 defendants to 15 years; three other defendants fled. And what turns to the next topic in the paragraph
  in which they speak: as for the fines, …
- So is what only takes their words on: the parts of what they told (of the patients, 12 were children), the figure that they told
  (this rate rose; وارتفعت هذه النسبة), the further half of a sentence (بينما بلغت), and behind a body or a document what says that
  it only adds, whatever of (كما ضُبطت 12 سيارة), a list between or not. A person's words do not go on so far.
- So is what "this" stands for, where who said it is told only afterwards: Troops killed 12 gunmen. The spokesman disclosed this on
  Monday (جاء ذلك في بيان للوزارة).

A sentence that turns to another matter is nobody's, and so is one outside the quotation marks of who is quoted beside it, one
between somebody's words that opens with a topic of its own (the move comes after …) and shares no two words with them, and what
stands between the words of documents, of outlets and of who is only cited: news goes on behind them in its own voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind
from generator.facts.dates import SAME_PERIOD, TOLD
from generator.facts.parts import CLAUSE_MARKS, FURTHER, OFFICE, OUTLET, Name
from generator.facts.quotations import is_mostly_quoted
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, attributed, is_same_speaker, is_secondary
from generator.facts.slots.according_to.content import content, turns_away
from generator.facts.slots.according_to.foretold import is_foretold
from generator.facts.slots.according_to.only_done import ADDING
from generator.facts.slots.according_to.outside import is_beside
from generator.facts.tokens import BULLETS
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_AGAIN = frozenset({SAME_PERIOD, TOLD})
"""The rules of times that are told again."""
Attributions = tuple[Attribution, ...]

_LONGEST_BETWEEN = 2
"""Sentences between two of one speaker's that are theirs, beside one that goes on with the paragraph in which they speak."""
_LONGEST_LEAD = 3
"""Sentences that "this" stands for."""
_LONGEST_LIST = 12
"""Sentences back to who spoke, items of a list among them."""
_OPENING = 4
"""Tokens among which a sentence says that it only adds, or is of the figure told before."""
_SHARED = 2
"""Words of content that a sentence shares with the one that it adds to."""


def gone_on(sentence: ReadSentence, before: ReadSentence, said: Attributions) -> Attributions:
    """The speaker of the sentence before, where this one is of the parts of what it tells of, or goes on with it in its paragraph.

    "836 were admitted," the ministry said. Of the patients, 516 were in Dhaka; … وفق التقرير. حيث قتلت القوات 3; as for the rest, …
    """
    last = last_speaking(before, said)
    if last is None or last.speaker is None or before.sentence.part is Part.TITLE:
        return ()
    parts = sentence.cue_at("goes_on_with", 0) > 0
    clause = sentence.cue_at("further_clause", 0) > 0 and not sentence.cue_at("as_regards", 0)
    same = sentence.sentence.paragraph == before.sentence.paragraph and last.follows
    joined = same and (parts or clause or sentence.cue_at("next_topic", 0) > 0)
    of_parts = parts and last.cue.kind is not CueKind.SAID_CITED and not content(before).isdisjoint(content(sentence))
    return (spoken_by(last, sentence),) if joined or of_parts else ()


def told_around(sentences: Sequence[ReadSentence], found: Sequence[Attributions]) -> list[Attributions]:
    """Who speaks in each sentence, with those that the sentences around them tell to be somebody's; `found`: by their own words."""
    told, last = list(found), -1
    for at, sentence in enumerate(sentences):
        if not told[at]:
            told[at] = _taken_on(sentences, told, at)
        first = next(iter(_speaking(sentence, told[at])), None)
        if first is None:
            continue
        if _refers_back(sentence, first):
            for lead in range(max(last + 1, at - _LONGEST_LEAD), at):
                told[lead] = (spoken_by(first, sentences[lead]),)
        elif (
            last >= 0
            and _goes_on(sentence, first, sentences[last], last_speaking(sentences[last], told[last]) or first)
            and _apart(sentences[last:at]) <= _LONGEST_BETWEEN
        ):
            for between in range(last + 1, at):
                if not _is_aside(sentences[between], sentences[last], sentence, first.speaker):
                    told[between] = (spoken_by(first, sentences[between]),)
        last = at
    return told


def _speaking(sentence: ReadSentence, said: Attributions) -> Sequence[Attribution]:
    """Who speaks in a sentence, but nobody of whom only a relative clause tells it: subsidies that the EU believes are unfair."""
    return [one for one in said if not is_beside(sentence, one.at)]


def last_speaking(sentence: ReadSentence, said: Attributions) -> Attribution | None:
    """Whose words a sentence ends with: who tells its last figure (12 raids before they announced …), else who speaks last."""
    told = attributed(sentence, said, sentence.figures[-1]) if sentence.figures else None
    return told or next(reversed(_speaking(sentence, said)), None)


def spoken_by(said: Attribution, sentence: ReadSentence, kind: CueKind = CueKind.SAID_AROUND) -> Attribution:
    """The attribution of a whole sentence to who speaks around it."""
    return Attribution(said.speaker, 0, follows=True, cue=Cue(kind, sentence.sentence.span, origin=said.told))


def _governs_on(said: Attribution) -> bool:
    """Whether a speaker is known, and what they say follows, so that it may go on behind its sentence."""
    return said.speaker is not None and said.follows


def _taken_on(sentences: Sequence[ReadSentence], told: Sequence[Attributions], at: int) -> Attributions:
    """Who spoke before a sentence in which nobody does, where it is only the further part of what they said."""
    spoke = _spoken_before(sentences, told, at)
    sentence = sentences[at]
    if spoke is None or sentences[spoke].sentence.part is Part.TITLE or turns_away(sentence):
        return ()
    before, said, beside = sentences[spoke], last_speaking(sentences[spoke], told[spoke]), spoke == at - 1
    if said is None:
        return ()
    if beside and (further := gone_on(sentence, before, told[spoke])):
        return further
    adds = beside and (_is_of_figure(sentence, said) or _adds_of_same(sentence, before))
    adds = adds or (beside and is_foretold(sentence, before, said))
    return (spoken_by(said, sentence),) if _governs_on(said) and (adds or _adds_on(sentence, said)) else ()


def _spoken_before(sentences: Sequence[ReadSentence], told: Sequence[Attributions], at: int) -> int | None:
    """The sentence before in which somebody speaks, or one more past one of their paragraph, a heading and items of a list."""
    near = range(at - 1, max(-1, at - _LONGEST_LIST), -1)
    lines = (before for before in near if told[before] or BULLETS.isdisjoint(sentences[before].texts[:1]))
    first, second = next(lines, None), next(lines, None)
    if first is None or told[first]:
        return first
    if second is None or not told[second]:
        return None
    between, spoke = sentences[first], sentences[second]
    beside = between.sentence.paragraph == spoke.sentence.paragraph or not between.figures
    return second if beside and not turns_away(between) else None


def _is_of_figure(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence opens with the figure told before, in other words than an outlet's: this rate rose; وارتفعت هذه النسبة."""
    outlet = said.speaker is not None and said.speaker.dimension == OUTLET
    return not outlet and any(sentence.cue_at("same_figure", at) for at in range(_OPENING))


def _adds_on(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence only adds to what a body or a document says, whatever it is of: كما ضبطت 12 سيارة; وسجلت أيضا 12 حالة.

    A person's words go on so no farther, and no sentence goes on that tells what is more (كما أن 12 سيارة ضبطت).
    """
    body = said.speaker is not None and said.speaker.dimension not in {OFFICE, OUTLET}
    ends = (at + sentence.cue_at("adds_on", at) for at in range(_OPENING) if sentence.cue_at("adds_on", at))
    return body and any(not sentence.cue_at("said_that", end) for end in ends)


def _adds_of_same(sentence: ReadSentence, before: ReadSentence) -> bool:
    """Whether a sentence adds something (also, كما, three others) of the same things as the one before."""
    adds = sentence.cue_starts("adds_to") or any(FURTHER in figure.rules for figure in sentence.figures[:1])
    return bool(adds) and len(content(sentence) & content(before)) >= _SHARED


def _goes_on(sentence: ReadSentence, said: Attribution, before: ReadSentence, last: Attribution) -> bool:
    """Whether one speaker speaks in both sentences, in the body and not as who is only cited, unless they go on: وتابع كروم أن."""
    body = before.sentence.part is not Part.TITLE
    goes_on = any(verb.term.id in ADDING and verb.tokens[0] == said.at for verb in sentence.of(Category.SAYING))
    cited = is_secondary(sentence, said) or (is_secondary(before, last) and not goes_on)
    return body and not cited and is_same_speaker(said.speaker, last.speaker)


def _is_aside(sentence: ReadSentence, before: ReadSentence, after: ReadSentence, speaker: Term | None) -> bool:
    """Whether a sentence between two of one speaker's is news of its own.

    It turns away, or is told unquoted beside a quotation: "We shall rebuild them," he said. The flood hit 12 villages. "It will
    take years," he said. Or it opens with a topic of its own, and shares less than two words with what they told: in English,
    whose news tells the background between the words of a person, any that opens so.
    """
    beside = is_mostly_quoted(before.texts) or is_mostly_quoted(after.texts)
    quoted = beside and not is_mostly_quoted(sentence.texts)
    if is_mostly_quoted(sentence.texts):
        return False
    shared = len(content(sentence) & (content(before) | content(after)))
    person = speaker is not None and speaker.dimension == OFFICE and not sentence.language.words.verb_first
    apart = (person or shared < _SHARED) and not _opens_on(sentence)
    return quoted or apart or turns_away(sentence)


def _opens_on(sentence: ReadSentence) -> bool:
    """Whether a sentence opens with a figure, a pronoun or "this" for what was told: twelve left it; وهدمت 12 بيتاً; وبذلك.

    Or with the time told before: وخلال الشهر نفسه.
    """
    if any(moment.tokens[0] <= 1 and not _AGAIN.isdisjoint(moment.rules) for moment in sentence.moments):
        return True
    figure = next(iter(sentence.figure_starts), _OPENING)
    if any(at < figure for at in sentence.proper) or sentence.cue_at("personal_pronoun", 0):
        return False
    cues = ("speaking_pronoun", "refers_back", "same_figure", "adds_to")
    return figure < _OPENING - 1 or not sentence.beginning(*cues).isdisjoint(range(2))


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
