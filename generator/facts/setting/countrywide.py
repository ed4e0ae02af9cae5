"""The country that "the country" means where only places in it were told: 12 died in Karwa. | Across the country 300 died.

A definite noun may be new and mean what only one thing can be (H. Clark, "Bridging", 1975): the country of an article that hardly
tells of another. So where a word of place leads to it (في عموم البلاد، داخل المملكة), what its sentence counts is in all of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.article import MainCountry
from generator.facts.setting.places import set_there
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.where.nowhere import counts_somewhere
from generator.facts.slots.where.placing import placed_names
from generator.facts.slots.where.told import countries_meant, is_of_form
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Term


class SetCountrywide:
    """The only country of the article."""

    def __init__(self, lexicon: Lexicon, main: MainCountry) -> None:
        known = lexicon.entries(Category.PLACES) if main.only else ()
        self._country = next((entry for entry in known if entry.territory == main.code), None)

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The country, for a count of a sentence that tells something to be in "the country" and names no place."""
        if self._country is None or context.places.named or not (fact.befell is not None or counts_somewhere(fact)):
            return None
        meant = placed_names(context.sentence, list(_nouns(context.sentence, self._country)))
        place = next(iter(meant), None)
        return (
            set_there(context.sentence, self._country, place.tokens, place.term.surface) if place is not None else None
        )


def _nouns(sentence: ReadSentence, country: Entry) -> Iterator[Name]:
    """The definite nouns of a sentence that can mean a country."""
    for start, length in countries_meant(sentence).items():
        tokens, prefix = (start, start + length), before_article(sentence, start)
        name = Name(Category.PLACES, country.term(sentence.own_words(*tokens, prefix).surface), tokens, prefix, country)
        if is_of_form(sentence, start, name):
            yield name
