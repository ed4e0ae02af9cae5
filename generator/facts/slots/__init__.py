"""The circumstances of a figure, each with its cues.

A package for each slot of many rules: `who` (with `action` and `target`), `where`, `when`, `according_to`, `indicator`; its
`finding` says which cues it goes by. `befell`, `substance` and `comparison` are slots of one module. What they share: `clauses`,
`actors` (who can act or speak), whom they are `meant` to be and how far the words of `offices` reach, `coordination` of figures,
`items` of lists, sentences that go on (`finds`, `counting_on`), what is `possible` and what a sentence is `stating` as done.
"""
