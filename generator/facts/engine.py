"""Document → facts: figures sentence by sentence, their circumstances, parts and wholes, repeats made one."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from generator.errors import Notice
from generator.facts.abbreviations import name_scales
from generator.facts.circumstances import Context, find_circumstances
from generator.facts.cues import Cue, CueKind, Found, Via
from generator.facts.currencies import name_currencies
from generator.facts.dates import PERIOD, UNRESOLVED
from generator.facts.equivalents import with_equivalents
from generator.facts.fact import Fact, Facts, Mention, fact_id
from generator.facts.fiscal_years import name_fiscal_years
from generator.facts.homonyms import tell_homonyms
from generator.facts.led_items import as_item, counting
from generator.facts.parts import Figure, Moment
from generator.facts.persons import find_persons
from generator.facts.quantities.sharing import INHERITED
from generator.facts.quotations import quotations
from generator.facts.repeats import merge_repeats
from generator.facts.sentence import ReadSentence, read_sentences
from generator.facts.setting import Setting
from generator.facts.slots.according_to.attribution import Attribution, attributed
from generator.facts.slots.according_to.reports import find_reports
from generator.facts.slots.coordination import completed, shared
from generator.facts.slots.counting_on import counting_on
from generator.facts.slots.finds import tells_find, with_find
from generator.facts.slots.incidents import tells_incident, with_incident
from generator.facts.slots.indicator.finding import Measured, find_indicators_of
from generator.facts.slots.items import find_items
from generator.facts.slots.when.begun import beginning_told
from generator.facts.slots.when.changes import time_of_change
from generator.facts.slots.when.covered import period_covered
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.where.finding import Places
from generator.facts.slots.where.told import Told
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.attacks.told_attacks import attacks_told
from generator.facts.slots.who.courts import courts_told
from generator.facts.slots.who.doers import acting_after, doers_of
from generator.facts.slots.who.imposed import imposers_told
from generator.facts.slots.who.topics import topics_told
from generator.facts.speaking import REMEMBERED, find_speakers, organisations_before
from generator.facts.stated_periods import name_stated_periods
from generator.facts.units import UNKNOWN_UNIT
from generator.facts.wholes import unit_of, whole_of
from generator.language import language
from generator.lexicon import Lexicon
from generator.text.document import Document
from generator.values import Confidence, DateRange, Kind, Qualifier, Span, Term


def find_facts(document: Document, lexicon: Lexicon) -> Facts:
    """All facts of a document, in reading order, with notices of what could not be resolved."""
    return _Engine(document, lexicon).run()


class _Engine:
    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        tongue = language(document.language)
        text, published = document.article.text, document.article.metadata.published
        self._published = published
        read = list(read_sentences(text, document.sentences, tongue, lexicon, published))
        priced = name_currencies(list(name_scales(read)), tongue, lexicon, published)
        dated = name_stated_periods(list(name_fiscal_years(list(with_equivalents(priced)), lexicon)))
        self._sentences = tell_homonyms(list(dated), lexicon)
        self._persons = find_persons(self._sentences)
        self._period = self._report_period()
        self._items = find_items(self._sentences)
        self._leads = {item.lead_in for item in self._items.values()}
        self._ids: Counter[str] = Counter()
        self._told: deque[Told] = deque(maxlen=REMEMBERED)
        self._told_date: DateRange | None = None
        self._begun: DateRange | None = None  # when the war or the attack began that was told first
        self._told_period: Found[DateRange] | None = None
        self._acting: Who = None
        self._before: Sequence[Fact] = ()  # those of the sentence before
        self._find: Fact | None = None  # where and by whom something was found, which the next sentences may go on with
        self._incident: Fact | None = None  # the last one told, with its place
        self._setting = Setting(lexicon, self._sentences, published)
        self._frames: dict[int, Fact] = {}  # by the sentence that leads in: what its items take
        self._led: dict[int, Fact] = {}  # by that sentence: its last count, whose noun bare items count
        self._facts: list[Fact] = []

    def run(self) -> Facts:
        before = list(organisations_before(self._sentences))
        quoted = list(quotations(self._document.article.text, self._document.sentences))
        found = find_speakers(self._sentences, before, self._persons, quoted)
        courts = courts_told(self._sentences, before)
        imposers = imposers_told(self._sentences, before, self._lexicon)
        attacks = attacks_told(self._sentences, before, self._lexicon)
        inside = frozenset(at for run in quoted for at in run)
        topics = topics_told(self._sentences, before, found, self._persons, inside)
        reports = find_reports(self._sentences, found)
        read = zip(self._sentences, before, found, reports, courts, imposers, attacks, topics, strict=True)
        for index, (sentence, named, told, report, court, imposer, attacked, about) in enumerate(read):
            attributions = (report.said,) if report is not None and report.said is not None else told
            places = Places(sentence, self._lexicon, self._told)
            dates = Dates(sentence, self._told_date, self._begun, self._published)
            antecedents = Antecedents(
                None, doers_of(self._before), named, court, imposer, self._acting, self._persons, attacked, about
            )
            context = Context(
                sentence,
                attributions,
                antecedents,
                dates,
                places,
                self._period,
                self._told_period,
                report,
                self._lexicon,
            )
            self._before = list(self._setting.settled(context, self._sentence_facts(index, sentence, context)))
            self._acting = acting_after(self._before, antecedents.doers)
            self._setting.tell(context, self._before)
            self._facts.extend(self._period_facts(sentence, attributions, dates))
            self._facts.extend(self._before)
            self._told_period = _period_of(self._before, sentence, dates) or self._told_period
            self._remember(sentence, places, dates)
        return Facts(
            self._document,
            tuple(merge_repeats(self._facts, self._lexicon)),
            tuple(self._notices()),
            speakers=self._speakers(found),
            period=self._period.range if self._period is not None else None,
        )

    def _speakers(self, found: Sequence[Sequence[Attribution]]) -> Mapping[str, tuple[Term | None, ...]]:
        return MappingProxyType(
            {
                sentence.sentence.id: tuple(said.speaker for said in attributions)
                for sentence, attributions in zip(self._sentences, found, strict=True)
                if attributions
            }
        )

    def _sentence_facts(self, index: int, sentence: ReadSentence, context: Context) -> list[Fact]:
        """The facts of a sentence, each with what it takes from its neighbours and from what leads it in."""
        here: list[Fact] = []
        amounts = find_indicators_of(sentence, context.dates.is_compared)
        for figure, measured in zip(sentence.figures, amounts, strict=True):
            whole = whole_of(figure, [*self._before, *here], sentence.language)
            here.append(_of(self._fact(context, figure, whole), measured))
        here = counting_on(sentence, shared(sentence, here, context.dates), self._before)
        here = list(self._gone_on(sentence, here, context))
        if index in self._leads:
            at_end = self._fact(context, _end(sentence), None)
            last = here or (self._before if _leans(sentence) else [])
            self._frames[index] = completed(at_end, last[-1], Via.LEAD_IN) if last else at_end
            if last and last[-1].kind is Kind.COUNT and last[-1].unit is not None:
                self._led[index] = last[-1]
        item = self._items.get(index)
        if item is None:
            return here
        led = self._led.get(item.lead_in) if item.lead_in is not None else None
        return [as_item(counting(fact, led), item, self._frames) for fact in here]

    def _gone_on(self, sentence: ReadSentence, here: Sequence[Fact], context: Context) -> Sequence[Fact]:
        """The facts with where the find or incident is that the sentence goes on with, if it names no place itself."""
        if context.places.named:
            find, incident = tells_find(sentence), tells_incident(sentence, context.places.named)
            at_end = self._fact(context, _end(sentence), None) if find or incident else None
            self._find = at_end if find else None
            self._incident = at_end if incident else None
            return here
        if self._incident is not None:
            here = with_incident(sentence, here, self._incident)
        if self._find is None or not here:
            return here
        found = with_find(sentence, here, self._find)
        self._find = self._find if found is not here else None
        return found

    def _remember(self, sentence: ReadSentence, places: Places, dates: Dates) -> None:
        """What the sentences after this one may go on with: of its dates the last that nothing is only compared with."""
        ago = {at for start, length in sentence.cues["year_ago"].items() for at in range(start, start + length)}
        for moment in reversed(sentence.moments):
            if moment.range is not None and moment.tokens[0] not in ago and not dates.is_compared(moment):
                self._told_date = moment.range
                break
        self._begun = self._begun or beginning_told(sentence, self._published)
        self._told.extend(places.told)

    def _report_period(self) -> Moment | None:
        """The first span between two dates that the article states, else the first period that a report is told to cover."""
        spans = (moment for one in self._sentences for moment in one.moments if PERIOD in moment.rules and moment.range)
        covered = (moment for one in self._sentences if (moment := period_covered(one)) is not None)
        return next(spans, None) or next(covered, None)

    def _period_facts(
        self, sentence: ReadSentence, attributions: Sequence[Attribution], dates: Dates
    ) -> Iterable[Fact]:
        """The periods that a sentence states beside its figures.

        One in which something counted happened is the `when` of that, one that figures are only compared with is nothing's.
        """
        figures = {fact.when for fact in self._before}
        for moment in sentence.moments:
            told = moment.range in figures or dates.is_compared(moment)
            if PERIOD in moment.rules and moment.range is not None and not told:
                mention = Mention(sentence.sentence.id, moment.span, moment.span)
                said = attributed(sentence, attributions, moment)
                yield Fact(
                    self._id(sentence, mention),
                    Kind.PERIOD,
                    moment.range,
                    Qualifier.EXACT,
                    None,
                    (),
                    (),
                    (),
                    moment.range,
                    said.speaker if said is not None else None,
                    (mention,),
                    None,
                    Confidence.SURE,
                    (),
                    moment.rules,
                    cues=_period_cues(moment, said),
                )

    def _fact(self, context: Context, figure: Figure, whole: Fact | None) -> Fact:
        sentence = context.sentence
        mention = Mention(sentence.sentence.id, figure.span, figure.number_span)
        told, unit = find_circumstances(context, figure, whole), unit_of(sentence.text, figure, whole)
        reasons = [*figure.reasons, *told.reasons]
        if whole is not None:
            reasons = [reason for reason in reasons if reason not in (UNKNOWN_UNIT, INHERITED)]
        return Fact(
            self._id(sentence, mention),
            figure.kind,
            figure.value,
            figure.qualifier,
            unit.value if unit else None,
            told.who.value if told.who else (),
            told.target.value if told.target else (),
            told.where.value if told.where else (),
            told.when.value if told.when else None,
            told.according_to.value if told.according_to else None,
            (mention,),
            whole.id if whole else None,
            Confidence.CHECK if reasons else Confidence.SURE,
            tuple(reasons),
            figure.rules,
            action=told.action.value if told.action else None,
            befell=told.befell.value if told.befell else None,
            substance=told.substance.value if told.substance else None,
            equivalents=figure.equivalents,
            cues={**({"unit": unit.cue} if unit else {}), **told.cues},
        )

    def _id(self, sentence: ReadSentence, mention: Mention) -> str:
        """What makes the fact, numbered where the sentence repeats the number."""
        found = fact_id(self._document, sentence.sentence.span, mention.number_span)
        self._ids[found] += 1
        repeated = self._ids[found]
        return found if repeated == 1 else f"{found}-{repeated}"

    def _notices(self) -> Iterable[Notice]:
        article = self._document.article
        for sentence in self._sentences:
            if sentence.crowded:
                span = sentence.sentence.span
                yield Notice("figures_crowded", where=article.place(span.start), span=span)
            for moment in sentence.moments:
                if UNRESOLVED in moment.reasons:
                    words = self._document.plain(moment.span)
                    where = article.place(moment.span.start)
                    yield Notice("date_unresolved", where=where, span=moment.span, values={"words": words})


def _of(fact: Fact, measured: Measured | None) -> Fact:
    """The fact with what its amount is of."""
    return (
        fact
        if measured is None
        else replace(
            fact, indicator=measured.indicator, change=measured.change, cues={**fact.cues, "indicator": measured.cue}
        )
    )


def _end(sentence: ReadSentence) -> Figure:
    """A figure that stands at the end of a sentence and tells nothing: its circumstances are those of what is led in there."""
    at = len(sentence.tokens)
    end = Span(sentence.sentence.span.end, sentence.sentence.span.end)
    return Figure(Kind.COUNT, Decimal(0), Qualifier.EXACT, None, (at, at), (at, at), end, end, None, ())


def _leans(sentence: ReadSentence) -> bool:
    """Whether a sentence begins with a word for what the one before it told: these, they, هذه."""
    texts = tuple(sentence.texts[:3])
    return any(texts[:length] in sentence.language.words.leaning_openers for length in (1, 2, 3))


def _period_of(facts: Sequence[Fact], sentence: ReadSentence, dates: Dates) -> Found[DateRange] | None:
    """The last closed period of several days that figures of a sentence have, none of them what another is compared with.

    What was before is no period of what follows: وكان العجز قد بلغ 294 ملياراً في عام 2020.
    """
    if sentence.cue_at("other_matter", 0):
        return None
    changed = time_of_change(sentence, facts)
    for fact, figure in reversed(list(zip(facts, sentence.figures, strict=True))):
        when = fact.when
        if when is None or when.start is None or when.end is None or when.start == when.end:
            continue
        if not dates.is_compared(figure):
            return Found(changed or when, fact.cues["when"])
    return None


def _period_cues(moment: Moment, said: Attribution | None) -> dict[str, Cue]:
    """The cues of a period that is a fact of its own."""
    when = {"when": Cue(CueKind.WHEN_PERIOD, moment.span, rules=moment.rules)}
    return {**when, "according_to": said.cue} if said is not None and said.speaker is not None else when
