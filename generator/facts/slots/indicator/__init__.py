"""What an amount is of: exports, unemployment, the deficit.

`finding`: the slot `indicator` with its `change`; `measured`: what is found; `measuring`: the words between an indicator and its
figure; `walking`: the way from one to the other; `openers`: how the amount is meant; `leading`: the words that lead it in;
`behind`: an indicator behind its figure; `pronouns`: what stands for an indicator told before; `counts`: how far what is counted
changed; `participles`: how far something moved behind its clause; `nouns`: the noun beside an amount that no list knows
(`amounts`: what its readers share; `purposes`: behind an amount, where what describes a noun follows it; `compounds` and
`described`: behind and ahead of one, where that stands ahead of it; `spending`: by its verb); `brackets`: how far a share moved,
in brackets behind its name.
"""
