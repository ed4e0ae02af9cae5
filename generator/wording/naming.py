"""Names inside a sentence: with their articles, listed, and the form of the verb that goes with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.language import language
from generator.lexicon import Category, Lexicon
from generator.values import LanguageCode, Term
from generator.wording.quantities import Terms


class Names:
    """Names in one language; `terms`: what people called the words that the lexicon does not know."""

    def __init__(self, lexicon: Lexicon, code: LanguageCode, terms: Terms) -> None:
        self._lexicon = lexicon
        self._code = code
        self._terms = terms
        self._tongue = language(code)

    def of(self, term: Term) -> str | None:
        """What the language calls it, `None` where nobody has told."""
        return term.called(self._code, self._terms)

    def bare(self, terms: Iterable[Term]) -> str:
        """A list of them by themselves."""
        return self.joined(self._of_all(terms))

    def listed(self, terms: Iterable[Term]) -> str:
        """A list of them inside a sentence, with their articles."""
        return self.joined(map(self._tongue.with_article, self._of_all(terms)))

    def governed(self, terms: Iterable[Term]) -> str:
        """A list of them behind a preposition, with their articles."""
        return self.joined(self._tongue.governed(self._tongue.with_article(name)) for name in self._of_all(terms))

    def _of_all(self, terms: Iterable[Term]) -> list[str]:
        """The names that there are."""
        return [name for term in terms if (name := self.of(term))]

    def joined(self, words: Iterable[str]) -> str:
        """A list of words: a, b and c."""
        return self._tongue.words.listed(words)

    def agreement(self, subjects: Sequence[Term]) -> int | None:
        """Which form of a verb the subjects take, told by the first of them (see `Language.agreement`)."""
        entry = self._lexicon.find(subjects[0].id)
        several = entry is not None and entry.several
        return self._tongue.agreement(self.of(subjects[0]) or "", place=self.is_place(subjects[0]), several=several)

    def is_place(self, term: Term) -> bool:
        """Whether it is a place of the lexicon."""
        entry = self._lexicon.find(term.id)
        return entry is not None and entry.category is Category.PLACES
