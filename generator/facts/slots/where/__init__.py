"""The places that a figure's words tell.

`finding`: the slot `where`, with its cues. Which names count (`named`), where somebody only spoke (`speaking`), places that
definite nouns mean (`told`), countries that only tell whose something is (`provenance`), words of `placing`, what `labels` a
figure, what lies inside what (`extents`), what is in another clause (`clauses`); and rules of their own for places behind a
figure (`following`), at the head of a clause (`fronted`), that it is about (`topics`), that take in (`hosting`), inside a figure's
words (`inside`), in lists (`listed`), of moves (`moving`) and strikes (`striking`) and beside known ones (`parallel`). `openers`
place the rest of their paragraph; `nowhere` tells what is in no place.
"""
