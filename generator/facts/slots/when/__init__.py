"""The date of what a figure tells.

`finding`: the slot `when`, with its cues; dates that are `others`', of the `speaking` or of `another` thing told besides, those
that are `respective`ly dealt out, of what was `then`, of what was added to `totals`, those of `penalties`, `levels` at the end of
a period, `changes` over one, what has `begun` and goes on, the period of the `report`, and that which one is told to have
`covered`. `moments` gives the dates of a sentence, `issued` those that are only a document's. `subclauses` (`unmarked`,
`set_off`) and `tense` say which figures a date reaches, `complements` which a date behind the next one does as well; `comparison`:
the compared side, whose date is nobody else's, with `years_before` that of another; `habits`: what happens again and again.
"""
