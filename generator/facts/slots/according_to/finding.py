"""According to whom: whose statement a figure is.

Cues:
1. "according to …" (بحسب، وفق): the name after it, known or not, no group or law (حسب الفئة), no name that completes another
   (موسوعة غينيس للأرقام). Ahead of all figures it governs what follows, else what stands before it; behind other words of its
   clause what stands before it. "According to him" (وفقاً له) is the speaker told last.
2. A verb of saying: its subject is the name right after it (قال المتحدث), or before it in the same clause (the ministry said;
   التقرير أكد; وكانت الوزارة، أعلنت). It governs what follows; at the end of its clause (…, the ministry said.) what stands before
   it. A name that no lexicon holds counts where only it stands between the verb and "that" (قال خالد سعيد إن), right behind a verb
   that has nothing else for a noun (وأوضح سعيد في مقابلة أن), or capitalised beside the verb; by its last part alone (أكد سعيد أن,
   Haddad said) it is the speaker told before, else the person introduced anywhere (`facts/persons.py`), whose words hold it. Who is
   told or called on (told the agency; دعا السوريين إلى) is none, nor is the subject of a verdict (أدانت المحكمة), of a result
   (posted a deficit of) or of a verb that tells nobody's words (ويذكر أن; وتبين أن; was reported killed; continued to).
   A noun for saying has its speaker behind it, and "that" (مع إعلان الوزارة أن; amid claims by the army that).
   Where somebody is quoted (نقلت الوكالة عن الوزير, quoted the minister as saying) it is them, not who quotes.
3. A name that opens the sentence before a colon (وزارة الداخلية: …).
4. A verb of saying that leaves its subject out (وأضاف أن; it opens its sentence or is joined to what they say in it), with a
   pronoun ("it added") or with "the same source": the speaker told last, in the sentence itself first; no outlet, document or
   somebody cited where another spoke.
A document speaks for whom it is told to be of (SOHR statistics, بيان للوزارة, المعطيات التي نشرتها الصحافة). A sentence inside a
quotation that names no speaker is of whom the quotation is of. With several in a sentence each figure has the nearest that governs
it; a clause of its own after the figure (فيما أعلنت; while … said; ، وقالت) does not. A sentence with none has
no speaker but whom those around it tell, or who told the event or the period that it goes on with (`setting/source.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import OFFICE, Name
from generator.facts.quotations import quoted_tokens
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.acting import is_said_by, speaker_acting, speaker_adding
from generator.facts.slots.according_to.announcing import announcing
from generator.facts.slots.according_to.asides import is_quoted_ahead
from generator.facts.slots.according_to.attribution import Attribution, is_secondary
from generator.facts.slots.according_to.behind import closes_with_subject, ends_clause, leaves_out_subject
from generator.facts.slots.according_to.cited import (
    CITED,
    attached_preposition,
    completes_another,
    is_pronoun,
    is_wished,
    is_within_clause,
    issuer_of_cited,
    opens_further_clause,
    owned_body_end,
    past_what_is_said,
    unknown_cited,
)
from generator.facts.slots.according_to.epithets import Before
from generator.facts.slots.according_to.known_subjects import known_subject
from generator.facts.slots.according_to.labels import Label, label_before, label_behind
from generator.facts.slots.according_to.no_speech import is_no_speech
from generator.facts.slots.according_to.opinions import Opinion, opinions
from generator.facts.slots.according_to.polls import polled
from generator.facts.slots.according_to.relayed import (
    cited_by_outlet,
    closes_quoted,
    giver_of_gathered,
    is_outlet,
    is_relayed,
    only_relays,
    passes_on,
    quoted_at,
    without_general,
    without_outlets,
)
from generator.facts.slots.according_to.saying import FINDINGS, first_name, has_pronoun, reports_speech
from generator.facts.slots.according_to.secondary import is_denied, is_quoted
from generator.facts.slots.according_to.speakers import Speakers
from generator.facts.slots.according_to.subjects import quoted_source, source_of_what, told_subject
from generator.facts.slots.actors.finding import without_possessive
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.offices import unknown_term
from generator.lexicon import Category
from generator.values import Term

_INDEX = "index_speaker"
"""What is measured rather than tells, where it records something."""


def find_attributions(sentence: ReadSentence, told: Sequence[Attribution], before: Before) -> tuple[Attribution, ...]:
    """Who speaks in a sentence; `told` are who spoke in the sentences before, the last one last."""
    if not _may_tell(sentence):
        return ()
    found = without_general(sentence, without_outlets(sentence, _Finder(sentence, told, before).attributions()))
    quoted = list(quoted_tokens(sentence.texts)) if found else []
    return tuple(said for said in found if not is_quoted(sentence, said, found, quoted))


def _may_tell(sentence: ReadSentence) -> bool:
    """Whether a sentence has a word with which somebody is told to speak, or a colon."""
    told = sentence.beginning(
        "according_to", "according_to_attached", "saying_participle", "saying_noun", "opinion", "own_cited"
    )
    speech = bool(told) or ":" in sentence.texts or next(sentence.of(Category.SAYING), None) is not None
    return speech or bool(polled(sentence))


class _Finder:
    """Reads the cues of a sentence in order, so that a verb without a subject has the speaker told last."""

    def __init__(self, sentence: ReadSentence, told: Sequence[Attribution], before: Before) -> None:
        self._sentence = sentence
        self._told = list(told)
        spoke = [said.speaker for said in told if said.speaker is not None]
        self._speakers = Speakers(sentence, spoke, before)
        self._spoke = False
        self._own_cited = set(sentence.cue_ends("own_cited"))
        self._cited = {*sentence.cue_ends("according_to"), *self._own_cited}
        self._attached = set(sentence.cue_ends("according_to_attached"))

    @property
    def _last(self) -> Attribution | None:
        """Who spoke last in the sentence itself."""
        return self._told[-1] if self._spoke else None

    def attributions(self) -> Iterator[Attribution]:
        """Every speaker of the sentence."""
        verbs = {
            verb.tokens[0]: verb
            for verb in self._sentence.of(Category.SAYING)
            if not is_no_speech(self._sentence, verb)
        }
        before = label_before(self._sentence, self._speakers)
        participles = set(self._sentence.cue_ends("saying_participle"))
        nouns = set(self._sentence.cue_ends("saying_noun")) - participles
        views = {view.tokens[0]: view for view in opinions(self._sentence)}
        for at in sorted(self._cited | self._attached | participles | nouns | set(verbs) | set(views)):
            if at in views:
                found = self._viewed(views[at])
            elif at in self._cited | self._attached:
                found = self._citation(at)
                found = None if found is not None and only_relays(self._sentence, self._last, found) else found
            elif at in nouns:
                found = self._noun(at)
            else:
                found = self._said(verbs[at]) if at in verbs else self._participle(at)
            if found is not None:
                if found.speaker is not None:
                    self._told.append(found)
                    aside = self._spoke and is_secondary(self._sentence, found)
                    if not (aside or is_denied(self._sentence, found.at)):
                        self._speakers.add(found.speaker)
                    self._spoke = True
                yield found
        behind = label_behind(self._sentence, self._speakers) if before is None and not self._spoke else None
        labels = [self._labelled(label) for label in (before, behind) if label is not None]
        yield from labels or (() if self._spoke else self._polled())

    def _labelled(self, label: Label) -> Attribution:
        return self._attribution(CueKind.SAID_LABEL, label.tokens, label.speaker, label.colon, follows=label.follows)

    def _polled(self) -> Iterator[Attribution]:
        """The polls that give figures with no verb of saying, none that may be an election but those told before."""
        for found in polled(self._sentence):
            start, end = found.poll.tokens
            speaker = self._speakers.meant_by(found.poll)
            if found.sure or any(said.speaker == speaker for said in self._told):
                kind = CueKind.SAID_VERB if found.by_verb else CueKind.SAID_CITED
                yield self._attribution(kind, (start, end), speaker, found.at, follows=found.follows)

    def _attribution(
        self, kind: CueKind, tokens: tuple[int, int], speaker: Term | None, at: int, *, follows: bool = True
    ) -> Attribution:
        """An attribution with its cue, which stands at a range of tokens."""
        here = self._sentence.text_span(*tokens)
        written = speaker is None or speaker.surface in self._sentence.surface(0, len(self._sentence.tokens))
        goes_on = kind is CueKind.SAID_GOES_ON or not written
        earlier = (said.told for said in reversed(self._told) if said.speaker == speaker)
        return Attribution(speaker, at, follows, Cue(kind, here, next(earlier, None) if goes_on else None))

    def _citation(self, end: int) -> Attribution | None:
        sentence, tokens = self._sentence, (end - 1, end)
        if is_relayed(sentence, self._last, end) or is_wished(sentence, end):
            return None
        last = self._last.speaker if self._last is not None else None
        inside = last is not None and not is_outlet(last) and is_within_clause(sentence, end)
        follows = not figure_between(sentence, 0, end) and not inside
        follows = follows or opens_further_clause(sentence, end)
        if end in self._own_cited or is_pronoun(sentence, end):
            return self._attribution(CueKind.SAID_GOES_ON, tokens, self._speakers.last, end, follows=follows)
        said = past_what_is_said(sentence, end)
        if said > end and (source := source_of_what(sentence, self._speakers, said)) is not None:
            return self._attribution(CueKind.SAID_CITED, tokens, source, end, follows=follows)
        said += (said > end) * sentence.cue_at("with_pronoun", said)  # وفق ما صرح به | كروم
        name = first_name(sentence, said, CITED) or issuer_of_cited(sentence, end)
        if name is not None and sentence.is_possessor(name.tokens) and owned_body_end(sentence, said):
            name = None  # according to | the EU's Copernicus service
        if name is not None and (giver := giver_of_gathered(sentence, name)) is not None:
            source = self._speakers.told_by(unknown_term(sentence, *giver), *giver)
            return self._attribution(CueKind.SAID_CITED, tokens, source, end, follows=follows)
        if name is not None and not completes_another(sentence, name, said):
            speaker = self._speakers.meant_by(name, said if said > end else None)
            return self._attribution(CueKind.SAID_CITED, tokens, speaker, end, follows=follows)
        words = unknown_cited(sentence, said)
        if words is None:
            return None
        prefix = attached_preposition(sentence, end) if end in self._attached and said == end else ""
        speaker = self._speakers.told_by(unknown_term(sentence, *words, prefix), *words)
        return self._attribution(CueKind.SAID_CITED, tokens, speaker, words[0], follows=follows)

    def _said(self, verb: Name) -> Attribution | None:
        sentence, at = self._sentence, verb.tokens[0]
        relative = sentence.language.without_object(sentence.texts[at]) is not None
        if self._spoke and relative and not is_denied(sentence, at):
            return None  # بيان أوردته وسائل إعلام: the statement's words, not theirs
        if sentence.cue_at("citing", at):
            return self._cites(verb)
        quoted = quoted_at(sentence, verb)
        if quoted is not None and (source := quoted_source(sentence, self._speakers, quoted)) is not None:
            follows = not closes_quoted(sentence, verb)
            return self._attribution(CueKind.SAID_VERB, verb.tokens, source, at, follows=follows)
        name, kind = known_subject(sentence, verb), CueKind.SAID_VERB
        if (
            name is not None
            and name.term.id == _INDEX
            and verb.dimension == FINDINGS
            and not reports_speech(sentence, verb)
        ):
            return None  # سجل مؤشر الأسعار ارتفاعاً
        speaker = told_subject(sentence, self._speakers, verb, name, spoke=self._spoke)
        if speaker is None and not self._spoke:
            speaker = speaker_acting(sentence, self._speakers, verb)
        if speaker is None:
            kind, speaker = CueKind.SAID_GOES_ON, self._speakers.going_on(verb)
            goes_on = verb.dimension != FINDINGS and self._goes_on(verb) and not sentence.cue_at("turned_out", at)
            if not goes_on or (speaker is None and not reports_speech(sentence, verb)):
                return None
        quoted = is_quoted_ahead(sentence, verb)
        ahead = quoted or ends_clause(sentence, verb) or closes_with_subject(sentence, verb)
        said = self._attribution(kind, verb.tokens, speaker, at, follows=not ahead)
        return replace(said, quoted=quoted)

    def _cites(self, verb: Name) -> Attribution | None:
        """Whom an outlet cites, ahead of what it passes on or behind it; nobody where a person or a body speaks."""
        name = cited_by_outlet(self._sentence, verb)
        last = self._last
        if name is None or (last is not None and not passes_on(self._sentence, last)):
            return None
        at = verb.tokens[0]
        speaker = self._speakers.meant_by(name)
        return self._attribution(CueKind.SAID_CITED, verb.tokens, speaker, at, follows=last is None)

    def _noun(self, at: int) -> Attribution | None:
        """Who says what a noun tells: مع إعلان | وزارة الصحة أن."""
        name = announcing(self._sentence, at)
        if name is None:
            return None
        return self._attribution(CueKind.SAID_VERB, (at - 1, at), self._speakers.meant_by(name), at)

    def _viewed(self, view: Opinion) -> Attribution | None:
        """Whose view something is: in the mayor's words, 12 died; by its own count."""
        (start, end), owner, sentence = view.tokens, view.owner, self._sentence
        follows = not (view.led and figure_between(sentence, 0, start))
        if owner is None:
            return self._attribution(CueKind.SAID_GOES_ON, (start, end), self._speakers.last, end, follows=follows)
        if isinstance(owner, Name):
            speaker = self._speakers.meant_by(owner) if owner.dimension != OFFICE else owner.term
        else:
            speaker = self._speakers.remembered(without_possessive(unknown_term(sentence, *owner)))
        kind = CueKind.SAID_CITED if view.led else CueKind.SAID_VERB
        return self._attribution(kind, (start, end), speaker, end, follows=follows)

    def _goes_on(self, verb: Name) -> bool:
        """Whether a verb leaves its subject out or has a pronoun for it, so that the speaker told last goes on."""
        if self._sentence.language.words.verb_first:
            return leaves_out_subject(self._sentence, verb, spoke=self._spoke)
        return has_pronoun(self._sentence, verb)

    def _participle(self, end: int) -> Attribution | None:
        """معلناً عن: who speaks in the sentence already or, where it opens with it, before; else who acts in it, if they agree."""
        sentence = self._sentence
        at = next(at for at, length in sentence.cues["saying_participle"].items() if at + length == end)
        if not is_said_by(sentence, at, end):
            return None
        speaker = speaker_adding(sentence, self._speakers, at, spoke=self._spoke)
        found = speaker is not None or self._spoke
        return self._attribution(CueKind.SAID_PARTICIPLE, (at, end), speaker, end) if found else None
