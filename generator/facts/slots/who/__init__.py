"""Who acts on what a figure counts, and on whom.

`finding`: the slot `who`, with its cues, `counted_places` by themselves; `bracketed` behind whom a figure is; `subjects` of
clauses, with their `possible_verbs` and which of them are `deeds`, the `named_subjects` of those, the `nouns_beside` them that no
name tells: `definite_subjects`, `plain_subjects` and `counted_subjects`, their `pronouns` with their `antecedents` and
`pronoun_meanings`, `own_forces` whose a pronoun tells, the `joined_verbs` that go on with them, and their `reach` up to
`own_clauses`, past `auxiliaries` and what else is `ahead_of_verbs`;
`recipients` of the power to do it, and `objects_who_act`; who opens a clause whatever its verb (`clause_subjects`, by the
`names_at` its beginning or as `described_subjects`, with what stands `behind_subjects`, what its verb is `governing` and the
`beside_clauses` that part nothing; who does what a participle `fronted` tells, or is `headlined`; `named_persons` by their
surname, `meant_subjects` by what `topics` the sentences before have; where verbs come first `verbal_clauses`, by the
`verbal_subjects` that `meant_by_which`, `subject_phrases`, `qualified_subjects` behind "that", whoever is `obliged`, `surnames`,
what is `resumed` and `named_programmes` tell, with the `verbal_openings` of clauses); who acts by an agent phrase (`agents`, past
`asides`; `people_behind` where no name tells them) or a noun (`verbal_nouns`); which verbs are of `bodies`, by which they tell
`unknown_names`; whose the figure is whose verb one is `left_out` of, `gapped_subjects` of the verb before, `doers_who_speak` of
it, which body is `spoken_for`; whose of the `attacks` or `operations` it was, and whose a `holding` of what is counted; which of
the `courts` judged; `doers` before, and what was done `besides`; `whoever` stands where one of these looks for them. `action` and
`target` are slots of their own, the latter with the `targets` of each way to tell it; `told_apart` are parts whose verb is not
their whole's.
"""
