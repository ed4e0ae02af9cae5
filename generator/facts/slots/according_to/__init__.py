"""Whose statement a figure is.

`finding`: the speakers of a sentence, with their cues; `attribution`: for how much of it each speaks. `saying`: the subject of a
verb of saying; `unnamed`: a subject that no lexicon holds; `asides` between the two; `no_speech`: verbs that say nothing of who
speaks; `cited`: who stands behind "according to"; `relayed`: whom a verb of saying quotes; `labels`: whose words a colon opens;
`secondary`: documents that another speaker tells of; `speakers`: whom the words of one mean.
"""
