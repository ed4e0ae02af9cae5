"""Khulasa: article files in, a bilingual, citable digest site out."""

__version__ = "0.1.0"
