"""What rises, falls or is at a level: indicators of the lexicon, and what no list knows, in the article's own words.

`indicators`: those of the lexicon; `changing`: what else is told to change, by which of the `words_of_change`: where the subject
stands ahead of its verb (`subject_first`) and where most verbs come first (`verb_first`), and what is `listed` behind it.

They ask `nouns` what each word can be, `runs` where nouns begin and end, `subjects` which of them are the subject of a clause, and
`figures` to which figure words lead. Which figure is of which of these is told by `slots/indicator`.
"""
