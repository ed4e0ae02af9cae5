"""The circumstances of a figure: who, target, where, when, according to whom; one module a slot, each with its cues."""
