"""To whom something is given, who is punished, struck, sued or bought into: whom a counted action was done to (`target.py`).

A module for each class (`destinations`: to whom exports go); `phrases` reads who stands where one of them looks,
`people_nouns` those whom a noun tells, `joined` those whom "and" joins to them by name.
"""
