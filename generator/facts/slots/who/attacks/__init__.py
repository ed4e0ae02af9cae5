"""Whose attack harmed those whom a figure counts.

`attackers`: whose attack it was, by its nationality, its owner (`attack_owners`) or its verb (`weapons`: what was fired;
`strikers`; `struck_behind`: verbs whose subject stands ahead of them); `means`: whose weapons or craft; `assailants` whom no name
tells; `same_attacker`: whose attacks a sentence goes on with; `told_attacks`: of one that sentences before tell;
`attack_clauses`: whether an attack is told of those harmed at all; `announced`: whose dead an army tells. `raiders`: by whose
raid something was taken; `bombers`: who blew themselves up; `responsible`: who answers for it.
"""
