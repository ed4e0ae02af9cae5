"""The circumstances of a figure, each with its cues: the map of the folder.

A package for each slot of many rules: `who` (with `action` and `target`), `befell`, `where`, `when`, `according_to`, `indicator`;
its `finding` says which cues it goes by. `substance` and `modality` are slots of one module.

What they read a sentence by:

- `clauses`: how far a circumstance reaches in its clause, and whether that states it;
- `phrases`: where noun phrases and names begin and end, those of offices with who holds them;
- `actors`: who can act or speak, in which list, and whom their words mean;
- `sizes`: figures that nobody does and no day dates.

What goes on past one figure:

- `coordination`: figures of one sentence that go together, and so share what only one of them is told with;
- `across`: what a sentence takes from those before it.
"""
