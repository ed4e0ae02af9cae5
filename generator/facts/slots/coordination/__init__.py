"""Figures of one sentence that go together, and so share what only one of them is told with.

`sharing`: which slots a figure takes from which other; `links`: how it goes together with the one before it (`told_again`: it says
the same; `asides`: what is told besides stands between), `going_on`: or only goes on at its time; `joined_deeds`: that both are
what one subject did; `joined_clauses`: that it is the subject of a clause of its own.
"""
