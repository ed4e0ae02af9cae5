"""What rises, falls or is at a level: indicators of the lexicon, and what no list knows, in the article's own words.

`indicators`: those of the lexicon; `changing`: what is told to change, `subjects_ahead` of its verb or `listed_changes` behind;
`measured_runs`: the figures to which the words lead; `noun_runs`: where nouns begin and end with all that says more of them. Which
figure is of which of these is told by `slots/indicator`.
"""
