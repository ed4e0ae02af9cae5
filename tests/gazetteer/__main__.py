"""`python -m tests.gazetteer DIVISIONS CITIES` renews the table of places (see this package)."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.lexicon import BUILT_IN, Lexicon
from generator.lexicon.loading import read_entries
from tests.gazetteer import TABLE
from tests.gazetteer.choosing import Chooser, Chosen
from tests.gazetteer.sources import cities, divisions

_HEAD = """\
# Divisions and towns of the world, made by tests/gazetteer: put right there in review.yml what is wrong here.
# Divisions: https://github.com/countries/countries (MIT), their names from the Unicode CLDR (Unicode License V3).
# Towns: GeoNames, https://www.geonames.org (CC BY 4.0), chosen, and some names put right. See LICENSES.txt.
id\tparent\tar\ten
"""


def main(folder: Path, file: Path) -> None:
    """Writes the table from the two lists, against the lexicon as it is by hand."""
    TABLE.unlink(missing_ok=True)
    places = [*divisions(folder), *cities(file)]
    chosen = sorted(
        Chooser(Lexicon(read_entries(BUILT_IN)), places).chosen(), key=lambda place: (place.parent, place.id)
    )
    TABLE.write_text(_HEAD + "".join(map(_line, chosen)), encoding="utf-8")


def _line(place: Chosen) -> str:
    return "\t".join([place.id, place.parent, *("|".join(place.spellings[code]) for code in ("ar", "en"))]) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
