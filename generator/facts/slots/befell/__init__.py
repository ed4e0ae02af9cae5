"""What befell the counted.

`finding`: the words around a figure that say it; `words`: what each can say of it; `gapped`: figures that leave out the verb of
another; `figures`: where figures begin and end, and which are told out of another.
"""
