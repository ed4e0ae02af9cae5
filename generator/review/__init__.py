"""Facts and a person's review → reviewed facts: what is verified, changed, added and left out, and what is corrected."""
