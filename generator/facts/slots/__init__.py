"""The circumstances of a figure: who, target, where, when, according to whom; one module a slot, each with its cues.

The slots: `who`, `action`, `target`, `where`, `when`, `according_to`, `befell`, `indicator`, `comparison`. What they share:
`clauses`, `coordination` of figures, `items` of lists. For who acts: `actors`, `subjects` of clauses with their `possible_verbs`,
`plain_subjects` that no name tells. For where: `named_places`, places that definite nouns mean (`told`), words of `placing`,
`labels`, `extents`, and rules of their own for `hosting_places`, `parallel_places` and `inside_places`. For who speaks: `saying`,
`speakers`. For what befell: `stating` it as done. For indicators: `measuring` words, and what is `leading` in.
"""
