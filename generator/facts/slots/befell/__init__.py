"""What befell the counted.

`finding`: the words around a figure that say it; `words`: what each can say of it; `roles`: when a verb behind the counted is not
told of them; `listing`: figures that "and" lists, whatever describes the first; `parted`: verbs of two words that something parts;
`gapped`: figures that leave out the verb of another; `lives`: lives that something took; `deeds`: what somebody did to the counted;
`figures`: where figures begin and end, and which are told out of another; `struck`: places that a natural event strikes, people
who are harmed.
"""
