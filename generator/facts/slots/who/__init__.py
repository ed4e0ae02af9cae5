"""Who acts on what a figure counts, and on whom.

`finding`: the slot `who`, with its cues; `subjects` of clauses, with their `possible_verbs` and which of them are `deeds`, the
`named_subjects` of those, the `nouns_beside` them that no name tells: `definite_subjects`, `plain_subjects` and
`counted_subjects`, their `pronouns` with their `antecedents`, `own_forces` whose a pronoun tells, and their `reach`; who opens a
clause whatever its verb (`clause_subjects`; `named_persons` by their surname, `meant_subjects` by what `topics` the sentences
before have; where verbs come first `verbal_clauses`, by the `verbal_subjects` that `subject_phrases` tell); who acts by an agent
phrase (`agents`; `people_behind` where no name tells them) or a noun (`verbal_nouns`); which verbs are of `bodies`, by which they
tell `unknown_names`; whose raid (`raiders`), attack (`attackers`, `strikers`, `bombers`, of the sentences before `told_attacks`)
or operation (`operations`) it was, who is `responsible`, whose exports or results (`holders`, `possessors`), whose a share in a
poll (`polled`), who won votes (`gaining`) and which `parties` stand beside them, which of the `courts` judged; `doers` before,
and what was done `besides`. `action` and `target` are slots of their own; `told_apart` are parts whose verb is not their whole's.
"""
