"""Document → facts: what runs in which order.

1. The sentences are read, each by itself (`sentence`), then with what only others tell (`completing`).
2. What sentences tell for others is found ahead: persons, speakers and reports, courts, attacks, topics, items of lists, and the
   period that the article reports on.
3. Sentence by sentence, up to the last that can tell one, each figure becomes a fact (`making`) with its circumstances;
   then it takes what its neighbours give (`slots`), what it goes on with, what leads in to it and what the whole article sets
   (`setting`).
4. Facts that say the same are made one (`repeats`); what could not be read becomes `notices`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from generator.facts.completing import completed
from generator.facts.cues import Found
from generator.facts.fact import Fact, Facts
from generator.facts.making.circumstances import Context
from generator.facts.making.continued import Continued
from generator.facts.making.facts import FactMaker, with_measured
from generator.facts.making.led_items import LeadIns
from generator.facts.making.periods import period_told, periods_beside, report_period, states_period
from generator.facts.making.wholes import whole_of, whole_of_list
from generator.facts.notices import notices_of
from generator.facts.persons import find_persons
from generator.facts.quotations import quotations
from generator.facts.repeats import merge_repeats
from generator.facts.sentence import ReadSentence
from generator.facts.sentences import read_sentences
from generator.facts.setting import Setting
from generator.facts.slots.according_to.accounts import with_accounts
from generator.facts.slots.according_to.attribution import Attribution, attributed
from generator.facts.slots.according_to.breakdowns import with_breakdowns
from generator.facts.slots.according_to.bulletins import find_bulletins
from generator.facts.slots.according_to.reports import Report, find_reports
from generator.facts.slots.according_to.speaking import REMEMBERED, find_speakers, organisations_before
from generator.facts.slots.across.counting_on import counting_on
from generator.facts.slots.across.items import find_items
from generator.facts.slots.coordination.sharing import shared
from generator.facts.slots.indicator.finding import find_indicators_of, topic_of
from generator.facts.slots.indicator.nouns import nouns_beside
from generator.facts.slots.indicator.traded import as_prices
from generator.facts.slots.when.begun import beginning_told
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.where.finding import Places
from generator.facts.slots.where.told import Told
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.attacks.told_attacks import attacks_told
from generator.facts.slots.who.courts import courts_told
from generator.facts.slots.who.doers import acting_after, doers_of
from generator.facts.slots.who.imposed import imposers_told
from generator.facts.slots.who.topics import topics_told
from generator.garbage import uncollected
from generator.language import language
from generator.lexicon import Lexicon
from generator.text.document import Document
from generator.values import DateRange, Term


def find_facts(document: Document, lexicon: Lexicon) -> Facts:
    """All facts of a document, in reading order, with notices of what could not be resolved.

    Nothing that is read makes a circle (`tests/unit/test_kept.py`): to look for garbage meanwhile takes a tenth of the time.
    """
    with uncollected():
        return _Engine(document, lexicon).run()


def _read(document: Document, lexicon: Lexicon) -> Sequence[ReadSentence]:
    """The sentences of a document, with what each takes from the others to be read."""
    tongue, published = language(document.language), document.article.metadata.published
    read = list(read_sentences(document.article.text, document.sentences, tongue, lexicon, published))
    return completed(read, tongue, lexicon, published)


class _Engine:
    """The facts of one document, with what its sentences so far leave to the next."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._published = document.article.metadata.published
        self._sentences = _read(document, lexicon)
        self._persons = find_persons(self._sentences)
        self._period = report_period(self._sentences)
        self._maker = FactMaker(document)
        self._lead_ins = LeadIns(find_items(self._sentences))
        self._continued = Continued(self._maker.of_end)
        self._setting = Setting(lexicon, self._sentences, self._published)
        self._told: deque[Told] = deque(maxlen=REMEMBERED)  # places
        self._told_date: DateRange | None = None
        self._begun: DateRange | None = None  # when the war or the attack began that was told first
        self._told_period: Found[DateRange] | None = None
        self._topic: Term | None = None  # the indicator that the sentence before was about
        self._acting: Who = None
        self._before: Sequence[Fact] = ()  # those of the sentence before
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
        accounts = list(with_accounts(self._sentences, found))
        reports = list(find_reports(self._sentences, accounts))
        bulletins = find_bulletins(self._sentences, found)
        spoken = with_breakdowns(self._sentences, _spoken(accounts, reports, bulletins))
        read = zip(self._sentences, before, spoken, reports, courts, imposers, attacks, topics, strict=True)
        telling = enumerate(islice(read, self._up_to_last_fact()))
        for index, (sentence, named, attributions, report, court, imposer, attacked, about) in telling:
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
            self._before = list(self._setting.settled(context, self._sentence_facts(index, context)))
            self._setting.tell(context, self._before)
            self._facts.extend(self._period_facts(context))
            self._facts.extend(map(with_measured, self._before, nouns_beside(sentence, self._before)))
            self._remember(context)
        return Facts(
            self._document,
            tuple(merge_repeats(self._facts, self._lexicon)),
            tuple(notices_of(self._document, self._sentences)),
            speakers=self._speakers(found),
            period=self._period.range if self._period is not None else None,
        )

    def _up_to_last_fact(self) -> int:
        """How many sentences can tell a fact or something for one: those behind the last with a figure or a period cannot."""
        numbered = enumerate(self._sentences, start=1)
        return max((number for number, sentence in numbered if sentence.figures or states_period(sentence)), default=0)

    def _sentence_facts(self, index: int, context: Context) -> Sequence[Fact]:
        """The facts of a sentence, each with what it takes from its neighbours and from what leads it in."""
        sentence = context.sentence
        here: list[Fact] = []
        measured = find_indicators_of(sentence, context.dates.is_compared, self._topic)
        amounts = as_prices(sentence, measured, context.lexicon)
        self._topic = topic_of(sentence, self._topic)
        for figure, amount in zip(sentence.figures, amounts, strict=True):
            far = [*self._before, *here]
            whole = whole_of(sentence, figure, far) or whole_of_list(sentence, far, here)
            here.append(with_measured(self._maker.of_figure(context, figure, whole), amount))
        counted = counting_on(sentence, shared(sentence, here, context.dates), self._before)
        told = self._continued.gone_on(context, counted)
        if self._lead_ins.leads(index):
            last = told or (self._before if _leans(sentence) else [])
            self._lead_ins.lead(index, self._maker.of_end(context), last[-1] if last else None)
        return self._lead_ins.led(index, told)

    def _period_facts(self, context: Context) -> Iterator[Fact]:
        """The periods that a sentence states beside its figures, each with who says so."""
        sentence = context.sentence
        for moment, period in periods_beside(sentence, self._before, context.dates):
            said = attributed(sentence, context.attributions, moment)
            yield self._maker.of_period(sentence, moment, period, said)

    def _remember(self, context: Context) -> None:
        """What the sentences after this one may go on with: of its dates the last that nothing is only compared with."""
        sentence, dates = context.sentence, context.dates
        self._acting = acting_after(self._before, context.before.doers)
        self._told_period = period_told(self._before, sentence, dates) or self._told_period
        ago = {at for start, length in sentence.cues["year_ago"].items() for at in range(start, start + length)}
        for moment in reversed(sentence.moments):
            if moment.range is not None and moment.tokens[0] not in ago and not dates.is_compared(moment):
                self._told_date = moment.range
                break
        self._begun = self._begun or beginning_told(sentence, self._published)
        self._told.extend(context.places.told)

    def _speakers(self, found: Sequence[Sequence[Attribution]]) -> Mapping[str, tuple[Term | None, ...]]:
        """Who speaks in each sentence in which somebody does."""
        return MappingProxyType(
            {
                sentence.sentence.id: tuple(said.speaker for said in attributions)
                for sentence, attributions in zip(self._sentences, found, strict=True)
                if attributions
            }
        )


def _spoken(
    accounts: Iterable[tuple[Attribution, ...]],
    reports: Iterable[Report | None],
    bulletins: Iterable[Attribution | None],
) -> Iterator[tuple[Attribution, ...]]:
    """Who speaks in each sentence: the report that it goes on with, else who is told to, else who gives the bulletin."""
    for told, report, bulletin in zip(accounts, reports, bulletins, strict=True):
        if report is not None and report.said is not None:
            yield (report.said,)
        else:
            yield told or ((bulletin,) if bulletin is not None else ())


def _leans(sentence: ReadSentence) -> bool:
    """Whether a sentence begins with a word for what the one before it told: these, they, هذه."""
    texts = tuple(sentence.texts[:3])
    return any(texts[:length] in sentence.language.words.leaning_openers for length in (1, 2, 3))
