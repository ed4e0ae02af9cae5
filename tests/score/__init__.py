"""How well whole articles are read: precision, recall and slot accuracy against people's annotations."""
