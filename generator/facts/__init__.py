"""Document → facts: figures and dates, then their circumstances.

`engine` orders it all. What comes out is `fact` with its `cues` and `notices`, as JSON in `contract`, rule by rule in `explain`.

A sentence is read (`tokens`, `reader`, `vocabulary`, `sentence`, `sentences`; doubtful words in `headlines` and `closely`) into
`parts`: `numbers`, `quantities` with their `units`, `dates`, `names`, what is `measured`; `skipping` tells what is no figure.
`completing` adds what other sentences tell, `persons` and `quotations` what the whole article does.

`making` makes a fact of each figure, with the circumstances that `slots` find (`befalling`: what can befall the counted) and what
the `setting` gives. `repeats` makes one of the facts that say the same.
"""
