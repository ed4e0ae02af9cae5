"""Clauses: how far what they tell reaches, and whether they state it.

`reach`: what parts two places of a sentence, and what it goes on past; `prepositions`: those that govern a name, so that it is no
subject; `brackets` and what is in them; `datelines` at the head; `stating`: what is told as done, not denied, asked or to come.
"""
