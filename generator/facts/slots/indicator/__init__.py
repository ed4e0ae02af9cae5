"""What an amount is of: exports, unemployment, the deficit.

`finding`: the slot `indicator` with its `change`, by an indicator that is known: `measured`: what is found; `measuring`: the words
between an indicator and its figure; `walking`: the way from one to the other; `openers`: how the amount is meant; `leading`: the
words that lead it in; `behind`: an indicator behind its figure; `pronouns`: what stands for an indicator told before; `counts`: how
far what is counted changed; `participles`: how far something moved behind its clause; `brackets`: how far a share moved, in
brackets behind its name.

`nouns`: else by the noun beside an amount that no list knows, with the rules of each language and their order: `constructs` ahead
of it and `purposes` behind it, where what says more of a noun follows that; `described` ahead of it, `compounds` behind it and
`spending` by its verb, where that stands ahead of the noun. `amounts`: what these rules ask of nouns.

`traded`: in the end what is told of a currency or a good alone is its rate of exchange, its price.
"""
