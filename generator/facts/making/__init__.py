"""How a figure becomes a fact.

`facts`: the fact of a figure with its `circumstances`; `continued`: finds and incidents that sentences go on with; `led_items`:
what an item of a list takes from the sentence that leads in to it; `wholes`: of what a part is one; `periods`: those told as facts.
"""
