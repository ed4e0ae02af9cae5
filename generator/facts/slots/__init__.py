"""The circumstances of a figure, each with its cues.

A package for each slot of many rules: `who` (with `action` and `target`), `befell`, `where`, `when`, `according_to`, `indicator`;
its `finding` says which cues it goes by. `substance` is a slot of one module. What they share: `clauses`, `datelines`, `actors`
(who can act or speak), names in `capitals`, `brackets`, whom they are `meant` to be, how far the words of `offices` and
`noun_phrases` reach, `coordination` of figures by their `links` or by `going_on` with one another, and their `comparison`,
`items` of lists, sentences that go on (`finds`, `incidents`, `counting_on`), what is `possible` and what a sentence is `stating`
as done.
"""
