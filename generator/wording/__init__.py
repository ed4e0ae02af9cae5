"""Facts → words of any language: numbers, dates, quantities and whole sentences, purely from values.

The same value, language and digits give the same words. No figure is made here that the fact does not have.
"""
