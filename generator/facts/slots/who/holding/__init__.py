"""Whose what a figure counts is, with no deed of theirs.

`holders`: whose exports, results or reserves an amount is (`bare_results`: with no word of whose); `owners`: who has a fleet,
staff or capacity; `own_people`: whose staff or customers; `own_posts`: whose posts, premises or members; `traded`: whose shares
moved; `givers`: from whom a grant is; `states`: which country's tariffs, budget or aid it is; `agreed`: between whom an
agreement or trade is; `possessors`: whose it is by a possessive ahead of it; `accompanied`: who has it by "with"; `bidders`:
who makes a bid told from the other side. `gaining`: who won votes or seats, `parties`: which stand beside theirs, `polled`:
whose a share in a poll is; `ranked`: whose a rank is (`rank_phrases`: by plain words), `followers`: who comes next in a ranking
or is compared (`verbal_followers` where verbs come first).
"""
