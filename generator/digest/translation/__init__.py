"""Translations: the catalogs that people and machines fill, the gate that they pass, and what each page shows."""
