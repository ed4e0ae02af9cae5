"""Figures as pictures: where their marks stand, for the templates that draw them as SVG.

Lengths along a line of text are shares of the chart's width (`37.5%`), so that a chart is as wide as its column while its
words keep their size; heights are pixels. What is given in the order of reading comes out mirrored for a page that reads from
right to left: time runs from right to left, bars grow from the right.
"""
