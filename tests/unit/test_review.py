"""Reviews: what a person's file says is found by its words, applied, and never lost in silence."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import messages
from generator.errors import Faults, Severity
from generator.facts.fact import Facts, State
from generator.language import codes
from generator.review.anchors import Finder
from generator.review.applying import apply_review
from generator.review.policy import Policy, publishable
from generator.review.reading import parse_review, read_reviews
from generator.review.review import Anchor
from generator.review.slots import read_moment
from generator.text import read_document
from generator.values import Change, DateRange, Kind, Precision, Qualifier
from tests.reading import LEXICON, read_facts

ARABIC = """قالت وزارة الصحة إنها افتتحت 3 مراكز في درعا.
وأضافت الوزارة أن المراكز تخدم نحو 12 ألف شخص، وأن 40 طبيباً يعملون فيها.
وقالت الوزارة إنها أغلقت 3 مدارس في السويداء و3 مدارس في حلب، وإنها أوقفت ثلثي السائقين.
"""
ENGLISH = """The ministry said it had opened 3 centres in Daraa.
It said the centres serve about 12,000 people, and that 40 doctors work there.
The ministry said it had closed 3 schools in Suwayda and 3 schools in Aleppo, and suspended two thirds of the drivers.
"""
TEXTS = {"ar": ARABIC, "en": ENGLISH}
WORDS = {
    "ar": {
        "people": "12 ألف شخص",
        "doctors": "40 طبيباً",
        "centres": "3 مراكز",
        "opened": "في درعا",
        "schools": "3 مدارس",
        "closed": "أغلقت 3 مدارس",
    },
    "en": {
        "people": "12,000 people",
        "doctors": "40 doctors",
        "centres": "3 centres",
        "schools": "3 schools",
        "opened": "Daraa",
        "closed": "closed 3 schools",
    },
}


def reviewed(code: str, review: str, text: str | None = None, **words: str) -> Facts:
    """The facts of the text in a language under a review, whose `{name}` are words of that text."""
    stated = parse_review(review.format(**WORDS[code], **words), Path("reviews/article.yml"))
    return apply_review(read_facts(text or TEXTS[code]), stated, LEXICON)


def told(facts: Facts) -> list[str]:
    return [notice.code for notice in facts.notices]


def values(facts: Facts) -> list[object]:
    return [fact.value for fact in facts.facts]


@pytest.mark.parametrize("code", codes())
def test_verified_rejected_and_changed(code: str) -> None:
    facts = reviewed(
        code,
        """
facts:
  - {{words: "{people}", verdict: verified, value: 12000, by: R. Haddad, on: 2021-11-08}}
  - {{words: "{doctors}", verdict: changed, value: [40, 45], where: [syria], when: 2021-10, reason: the annex says so}}
  - {{words: "{schools}", in: "{closed}", verdict: rejected}}
""",
    )
    assert told(facts) == []
    by_value = {str(fact.value): fact for fact in facts.facts}
    people = by_value["12000"]
    assert people.state is State.VERIFIED
    assert people.judgement is not None
    assert (people.judgement.by, people.judgement.on) == ("R. Haddad", date(2021, 11, 8))
    doctors = next(fact for fact in facts.facts if isinstance(fact.value, tuple))
    assert doctors.state is State.CHANGED
    assert (doctors.value, doctors.qualifier) == ((Decimal(40), Decimal(45)), Qualifier.RANGE)
    assert [term.id for term in doctors.where] == ["syria"]
    assert doctors.when == DateRange(date(2021, 10, 1), date(2021, 10, 31), Precision.MONTH)
    before = read_facts(TEXTS[code])
    assert len(facts.facts) == len(before.facts) - 1
    assert [fact.value for fact in facts.facts].count(Decimal(3)) == 2


@pytest.mark.parametrize(
    ("text", "words", "stated", "indicator"),
    [
        ("بلغت الصادرات 3 مليارات دولار.", "3 مليارات", "الواردات", "imports"),
        ("Exports reached $3 billion.", "$3 billion", "oil_exports", "oil_exports"),
        ("Exports reached $3 billion.", "$3 billion", "{ar: صادرات التمور, en: date exports}", None),
    ],
)
def test_what_an_amount_is_of_can_be_changed(text: str, words: str, stated: str, indicator: str | None) -> None:
    slots = f"indicator: {stated}, change: rise, reason: the table says so"
    review = parse_review(f'facts: [{{words: "{words}", verdict: changed, {slots}}}]', Path("reviews/article.yml"))
    (fact,) = apply_review(read_facts(text), review, LEXICON).facts
    assert fact.indicator is not None
    assert (fact.indicator.id, fact.change) == (indicator, Change.RISE)
    emptied = "facts: [{words: '" + words + "', verdict: changed, indicator: null, change: null, reason: none}]"
    (fact,) = apply_review(read_facts(text), parse_review(emptied, Path("reviews/article.yml")), LEXICON).facts
    assert (fact.indicator, fact.change) == (None, None)
    with pytest.raises(Faults):
        parse_review(f'facts: [{{words: "{words}", verdict: changed, change: up, reason: no}}]', Path("article.yml"))


@pytest.mark.parametrize(("code", "words"), [("ar", "ثلثي السائقين"), ("en", "suspended two thirds")])
def test_added(code: str, words: str) -> None:
    read = read_facts(TEXTS[code])
    kept = tuple(fact for fact in read.facts if "thirds" not in "".join(fact.rules))
    review = parse_review(
        f"""
facts:
  - words: "{words}"
    verdict: added
    kind: percent
    value: 67
    qualifier: about
    unit: {{ar: سائق, en: driver}}
    who: [{{ar: الوزارة, en: the ministry}}]
""",
        Path("reviews/article.yml"),
    )
    bare = replace(read, facts=tuple(fact for fact in kept if fact.sentence != "s3"))
    facts = apply_review(bare, review, LEXICON)
    assert told(facts) == []
    added = facts.facts[-1]
    assert added.state is State.ADDED
    assert (added.kind, added.value, added.qualifier) == (Kind.PERCENT, Decimal(67), Qualifier.ABOUT)
    assert added.sentence == "s3"
    assert facts.document.words(added.span) == words
    assert added.unit is not None
    assert dict(added.unit.labels) == {"ar": "سائق", "en": "driver"}


@pytest.mark.parametrize("code", codes())
def test_the_unit_tells_the_kind_of_what_is_added(code: str) -> None:
    text = {
        "ar": "قالت البعثة إن الطريق مغلق منذ أيام.\n",
        "en": "The mission said the road had been closed for days.\n",
    }
    words = {"ar": "أيام", "en": "days"}
    review = f'facts: [{{words: "{words[code]}", verdict: added, value: [3, 5], unit: day}}]'.replace(
        "{", "{{"
    ).replace("}", "}}")
    (added,) = reviewed(code, review, text[code]).facts
    assert (added.kind, added.value) == (Kind.DURATION, (Decimal(3), Decimal(5)))


@pytest.mark.parametrize("code", codes())
def test_what_was_taken_for_a_repetition_can_be_a_figure_of_its_own(code: str) -> None:
    text = {
        "ar": "افتتحت الوزارة 3 مراكز.\nوافتتحت 3 مراكز أمس.\n",
        "en": "The ministry opened 3 centres.\nIt opened 3 centres too.\n",
    }[code]
    (one,) = read_facts(text).facts
    assert len(one.mentions) == 2
    further = {"ar": "وافتتحت 3 مراكز", "en": "It opened 3 centres"}[code]
    entry = f'{{{{words: "{{centres}}", in: "{further}", verdict: added, value: 3, unit: centre}}}}'
    facts = reviewed(code, f"facts: [{entry}]", text)
    assert told(facts) == []
    assert [(fact.value, len(fact.mentions), fact.state) for fact in facts.facts] == [
        (Decimal(3), 1, State.SURE),
        (Decimal(3), 1, State.ADDED),
    ]


NOTICES = {
    "gone": ("{{words: ٩٩٩ nothing, verdict: rejected}}", "review_words_gone"),
    "gone, to be added": ("{{words: nothing, verdict: added, value: 3}}", "review_words_gone"),
    "no figure": ('{{words: "{opened}", verdict: verified}}', "review_no_figure"),
    "several": ('{{words: "{schools}", verdict: verified}}', "review_ambiguous"),
    "several, to be added": ('{{words: "{schools}", verdict: added, value: 3}}', "review_many_places"),
    "known": ('{{words: "{doctors}", verdict: added, value: 3}}', "review_known"),
    "stale": ('{{words: "{doctors}", verdict: verified, value: 41}}', "review_stale"),
    "a date for a count": ('{{words: "{doctors}", verdict: changed, value: 2021-07, reason: r}}', "review_value"),
    "twice": (
        '{{words: "{doctors}", verdict: verified}}\n  - {{words: "{doctors}", verdict: rejected}}',
        "review_second",
    ),
}


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("case", NOTICES)
def test_what_has_no_effect_is_told(code: str, case: str) -> None:
    entry, notice = NOTICES[case]
    facts = reviewed(code, f"facts:\n  - {entry}")
    assert told(facts) == [notice]
    assert facts.notices[0].severity is Severity.WARNING
    where = facts.notices[0].where
    assert where is not None
    assert where.line == (3 if case == "twice" else 2)
    assert values(facts) == values(read_facts(TEXTS[code]))
    for language in codes():
        assert messages.render(facts.notices[0], language).hint


EDITS = {
    "ar": (
        "عاجل: زيادة 5 أسرّة في مستشفى.\n\n" + ARABIC.replace("نحو 12 ألف شخص", "نحو  ١٢ ألف  شخصٍ"),
        ARABIC.replace("40", "44"),
    ),
    "en": (
        "Update: 5 beds added.\n\n" + ENGLISH.replace("12,000 people", "12,000\u00a0people"),
        ENGLISH.replace("40 d", "44 d"),
    ),
}


@pytest.mark.parametrize("code", codes())
def test_a_review_survives_edits_elsewhere_and_tells_of_edits_to_its_words(code: str) -> None:
    review = """
facts:
  - {{words: "{people}", verdict: verified}}
  - {{words: "{doctors}", verdict: verified}}
"""
    elsewhere, changed = (reviewed(code, review, text) for text in EDITS[code])
    assert told(elsewhere) == []
    assert [fact.value for fact in elsewhere.facts if fact.state is State.VERIFIED] == [Decimal(12000), Decimal(40)]
    assert told(changed) == ["review_words_gone"]
    assert [fact.value for fact in changed.facts if fact.state is State.VERIFIED] == [Decimal(12000)]


def test_words_are_found_as_whole_numbers_only() -> None:
    finder = Finder(read_facts("It counted 1,126 tents, 26.5 tonnes, 126 camps and 26 wells.\n").document)
    assert [place.span.start for place in finder.places(Anchor("26"))] == [51]
    glued = Finder(read_facts("وصلت 7 شاحنات بواقع43 طناً، و12 صهريجاً.\n").document)
    assert len(glued.places(Anchor("43 طناً"))) == 1
    assert len(glued.places(Anchor("12 صهريجا"))) == 1


def test_words_are_found_under_markdowns_marks() -> None:
    document = read_facts("It opened **26** [new wells](https://example.org).\n").document
    article = replace(document.article, path=Path("a.md"))
    finder = Finder(read_document(article, LEXICON))
    (place,) = finder.places(Anchor("opened 26 new wells"))
    assert place.span.cut(article.text) == "opened **26** [new wells"


@pytest.mark.parametrize("code", codes())
def test_every_fact_can_be_quoted(code: str) -> None:
    read = read_facts(TEXTS[code])
    finder = Finder(read.document)
    for fact in read.facts:
        anchor = finder.quote(fact, read.facts)
        assert anchor is not None
        assert finder.facts(anchor, read.facts) == (fact,)


@pytest.mark.parametrize("code", codes())
def test_a_quotation_means_nothing_that_is_rejected_either(code: str) -> None:
    left = reviewed(code, 'facts: [{{words: "{schools}", in: "{closed}", verdict: rejected}}]')
    (fact,) = (fact for fact in left.facts if fact.unit and fact.unit.id == "school")
    anchor = Finder(left.document).quote(fact, left.facts)
    assert anchor is not None
    assert Finder(left.document).facts(anchor, read_facts(TEXTS[code]).facts) == (fact,)


@pytest.mark.parametrize("code", codes())
def test_what_the_source_says_of_somebody_else_is_not_said_of_who_the_review_names(code: str) -> None:
    [told_of, *_] = read_facts(TEXTS[code]).facts
    assert told_of.action is not None
    ruling = 'facts: [{{words: "{centres}", in: "{opened}", verdict: changed, who: [sdf], reason: checked}}]'
    changed = next(fact for fact in reviewed(code, ruling).facts if fact.id == told_of.id)
    assert ([term.id for term in changed.who], changed.action) == (["sdf"], None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("بلغت الكلفة 12 ألف ليرة (3 آلاف دولار) في درعا.\n", "12 ألف ليرة"),
        ("They walked 5 km (3 miles) to Daraa.\n", "5 km"),
    ],
)
def test_what_a_review_changes_is_no_longer_what_the_other_unit_says(text: str, words: str) -> None:
    (before,) = reviewed("ar", "facts: []", text).facts
    (changed,) = reviewed(
        "ar", "facts: [{{words: '{told}', verdict: changed, value: 7, reason: r}}]", text, told=words
    ).facts
    assert (len(before.equivalents), changed.value, changed.equivalents) == (1, 7, ())


@pytest.mark.parametrize("code", codes())
def test_a_part_of_what_is_rejected_stands_by_itself(code: str) -> None:
    text = {
        "ar": "احتجزت القوة 500 مقاتل، بينهم 20 امرأة.\n",
        "en": "The force holds 500 fighters, including 20 women.\n",
    }[code]
    whole, part = read_facts(text).facts
    assert part.part_of == whole.id
    words = {"ar": "500 مقاتل", "en": "500 fighters"}[code]
    (left,) = reviewed(code, f'facts: [{{{{words: "{words}", verdict: rejected}}}}]', text).facts
    assert left.part_of is None


@pytest.mark.parametrize("code", codes())
def test_policy(code: str) -> None:
    text = TEXTS[code] + {"ar": "ويعالج كل مركز 70 مريضاً في اليوم.\n", "en": "It recorded 70 zorbles.\n"}[code]
    facts = reviewed(code, 'facts: [{{words: "{doctors}", verdict: verified}}]', text)
    states = [fact.state for fact in facts.facts]
    assert {State.SURE, State.CHECK, State.VERIFIED} == set(states)
    kept = {policy: {fact.state for fact in publishable(facts, policy).facts} for policy in Policy}
    assert kept == {
        Policy.ALL: set(states),
        Policy.SURE: {State.SURE, State.VERIFIED},
        Policy.VERIFIED: {State.VERIFIED},
    }


@pytest.mark.parametrize("code", codes())
def test_verdicts_older_than_the_articles_update_are_told(code: str) -> None:
    read = read_facts(TEXTS[code])
    metadata = replace(read.document.article.metadata, updated=date(2021, 11, 9))
    updated = replace(read, document=replace(read.document, article=replace(read.document.article, metadata=metadata)))
    entry = "facts:\n  - {{words: '{doctors}', verdict: verified, on: 2021-11-{day}}}\n"
    for day, expected in (("08", ["review_older"]), ("09", [])):
        review = parse_review(entry.format(**WORDS[code], day=day), Path("reviews/article.yml"))
        facts = apply_review(updated, review, LEXICON)
        assert told(facts) == expected
        assert [notice.severity for notice in facts.notices] == [Severity.INFO] * len(expected)


@given(st.text(alphabet="0123456789-/.Q", max_size=24))
def test_a_date_is_read_or_refused(text: str) -> None:
    try:
        moment = read_moment(text)
    except ValueError:
        return
    assert moment.start is None or moment.end is None or moment.start <= moment.end


FAULTS = {
    "not YAML": ("facts: [", "review_yaml", 1, "YAML"),
    "not a mapping": ("- words: x", "review_not_mapping", 1, "facts, corrections"),
    "unknown section": ("fact: []", "review_unknown_near", 1, "facts"),
    "no list": ("facts: 3", "review_type", 1, "- words"),
    "unknown key": ("facts:\n  - words: x\n    verdict: verified\n    vrdict: x", "review_unknown_near", 4, "verdict"),
    "key twice": ("facts:\n  - words: x\n    words: y\n    verdict: verified", "review_key_twice", 3, "words"),
    "no words": ("facts:\n  - verdict: verified", "review_missing", 2, "words"),
    "unknown verdict": ("facts:\n  - words: x\n    verdict: verifed", "review_word_near", 3, "verified"),
    "far verdict": ("facts:\n  - words: x\n    verdict: qqq", "review_word", 3, "rejected"),
    "unknown qualifier": (
        "facts:\n  - {words: x, verdict: changed, qualifier: atleast, reason: r}",
        "review_word_near",
        2,
        "at_least",
    ),
    "no reason": ("facts:\n  - {words: x, verdict: changed, value: 3}", "review_missing", 2, "reason"),
    "nothing changed": ("facts:\n  - {words: x, verdict: changed, reason: r}", "review_nothing_changed", 2, "value"),
    "no value": ("facts:\n  - {words: x, verdict: added}", "review_missing", 2, "value"),
    "idle slot": ("facts:\n  - {words: x, verdict: rejected, value: 3}", "review_idle", 2, "value"),
    "no number": ("facts:\n  - {words: x, verdict: added, value: many}", "review_type", 2, "12500"),
    "three ends": ("facts:\n  - {words: x, verdict: added, value: [1, 2, 3]}", "review_type", 2, "12500"),
    "range the wrong way": ("facts:\n  - {words: x, verdict: added, value: [3, 2]}", "review_type", 2, "12500"),
    "no date": ("facts:\n  - {words: x, verdict: verified, on: yesterday}", "review_type", 2, "YYYY-MM-DD"),
    "no month": ("facts:\n  - {words: x, verdict: changed, when: 2021-13, reason: r}", "review_type", 2, "2021-07"),
    "no language": ("facts:\n  - {words: x, verdict: rejected, reason: {fr: r}}", "review_type", 2, "ar"),
    "correction undated": ("corrections:\n  - {words: x, old: 3, reason: r}", "review_missing", 2, "on"),
    "nested": ("facts: " + "[" * 3000, "review_yaml", 1, "YAML"),
    "too long": ("#" * 300_000, "review_too_long", None, ""),
}


@pytest.mark.parametrize("case", FAULTS)
def test_faults_are_located_and_worded(case: str) -> None:
    text, code, line, hint = FAULTS[case]
    with pytest.raises(Faults) as raised:
        parse_review(text, Path("reviews/x.yml"))
    (fault,) = raised.value.faults
    assert (fault.code, fault.where and fault.where.line) == (code, line)
    for language in codes():
        message = messages.render(fault, language)
        assert hint in message.what + message.hint


def test_all_faults_of_all_files_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("facts:\n  - {verdict: x}\n  - {words: w}\n", encoding="utf-8")
    (tmp_path / "b.yml").write_bytes(b"\xff\xfe\xfa")
    (tmp_path / "c.yml").write_text("", encoding="utf-8")
    reviews, faults = read_reviews(tmp_path)
    assert [fault.code for fault in faults] == ["review_word", "review_missing", "review_missing", "review_encoding"]
    assert [review.article for review in reviews] == ["c"]


@given(st.text(alphabet=st.sampled_from("facts:- \n{}[]&*!|>'\"wordsverdict,123#%٣\u0000\u2028"), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(Faults):
        parse_review(text, Path("reviews/x.yml"))


CORRECTED = """
facts:
  - {{words: "{doctors}", verdict: changed, value: 44, reason: r}}
  - {{words: "{schools}", in: "{closed}", verdict: rejected}}
corrections:
  - {{words: "{doctors}", on: 2021-11-09, old: 40, new: {new}, reason: {{ar: خطأ في النقل, en: misquoted}}}}
  - {{words: "{doctors}", on: 2021-11-07, old: 30, new: 40, reason: earlier}}
  - {{words: "{schools}", in: "{closed}", on: 2021-11-10, old: 3, reason: withdrawn}}
  - {{words: gone, on: 2021-11-11, old: 1, new: 2, reason: r}}
"""


@pytest.mark.parametrize("code", codes())
def test_corrections(code: str) -> None:
    facts = reviewed(code, CORRECTED, new="44")
    assert told(facts) == ["correction_words_gone"]
    assert facts.notices[0].severity is Severity.INFO
    assert [correction.on.day for correction in facts.corrections] == [11, 10, 9, 7]
    gone, withdrawn, newer, older = facts.corrections
    assert (gone.fact, gone.old, gone.new) == (None, Decimal(1), Decimal(2))
    assert withdrawn.new is None
    assert withdrawn.fact is not None
    assert withdrawn.fact not in facts.facts
    assert (newer.old, newer.new) == (Decimal(40), Decimal(44))
    assert newer.fact == older.fact
    assert newer.fact in facts.facts


@pytest.mark.parametrize("code", codes())
def test_a_correction_says_what_the_page_says(code: str) -> None:
    facts = reviewed(code, CORRECTED, new="45")
    assert told(facts) == ["correction_words_gone", "correction_differs"]
    rendered = messages.render(facts.notices[1], code)
    assert "45" in rendered.what
    assert "44" in rendered.what
