"""Document → facts: figures and dates, then their circumstances.

`engine` orders it all. What comes out is `fact` with its `cues` and `notices`, in JSON by `contract`, told rule by rule by `explain`.

A sentence is read (`tokens`, `reader`, `vocabulary`, `sentence`, `sentences`; `headlines` and words told only `closely` are doubtful
there) into `parts`: `numbers`, `quantities` with their `units`, `dates`, `names`, what is `measured`; no figures are what `skipping`
tells. `completing` adds what other sentences tell, `persons` and `quotations` what the whole article does.

`making` makes a fact of each figure, with the circumstances that `slots` find and what the `setting` gives; what `befalling` is one
of them. `repeats` makes one of the facts that say the same.
"""
