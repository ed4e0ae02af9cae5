"""Whose statement a figure is.

`finding`: the speakers of a sentence, with their cues; `attribution`: for how much of it each speaks; `outside`: what is of
another clause than theirs.

`subjects`: whom the words of a verb of saying tell to speak; `known_subjects`: its subject by name; `saying`: what the rules of
them share; `ahead`: one ahead of it; `acting`:
who acts ahead of one that leaves it out; `unnamed`: one that no lexicon holds, `opening_phrases` with all that tells which;
`up_to_speech`: one between the verb and what is said; `behind`: the words right behind it, or that it leaves its subject out;
`asides` between; `announcing`: a noun for saying; `no_speech`: verbs that say nothing of who speaks; `also_done`: those that
are deeds as well; `only_done`: those that are nothing else; `relayed`: whom a verb quotes or an outlet cites; `cited`: who
stands behind "according to"; `labels`: whose words a colon opens; `documents`: documents and whose they are; `secondary`: those
that another speaker tells of; `speakers`: whom the words mean (`speaker_words`: what they tell of them), `reaching`: how far
they reach; `epithets`: who is called again by what they are, `issued`: the documents that are; `shown`: verbs by which nobody
says how many.

`around`: sentences that the speakers around them tell; `bulletins`: those that go on with what a body counts in the lead;
`foretold`: those that go on with what a body foretells; `accounts`: those that go on with what a body counts; `reports`: those that
go on with a document; `breakdowns`: those that break down what was counted; `content`: what they are about.
"""
