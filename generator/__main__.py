"""`python -m generator` is `khulasa`."""

from generator.cli import main

if __name__ == "__main__":
    main()
