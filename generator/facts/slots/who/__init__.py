"""Who acts on what a figure counts, and on whom.

`finding`: the slot `who`, with its cues; `subjects` of clauses, with their `possible_verbs` and which of them are `deeds`, the
`named_subjects` of those, their `pronouns`, `plain_subjects` that no name tells, and their `reach`; whose attack it was
(`attackers`), whose exports or results (`holders`), who won votes (`gaining`). `action` and `target` are slots of their own;
`told_apart` are parts whose verb is not their whole's.
"""
