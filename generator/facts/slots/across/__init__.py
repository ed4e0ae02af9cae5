"""What a sentence takes from those before it.

`items` of a list from what leads them in, a label or a heading; sentences that go on with `finds` or `incidents`; bare numbers,
`counting_on` from a count.
"""
