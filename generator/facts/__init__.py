"""Document → facts: figures and dates, then their circumstances."""
