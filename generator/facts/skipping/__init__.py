"""Numbers that are no figures: names with numbers, idioms, telephones, clock times, ages, scores, list marks, speakers.

`finding` asks the kinds in their order; each has a module with its cues.
"""

from generator.facts.skipping.capitals import follows_capital, is_nth_facility, is_nth_of_name
from generator.facts.skipping.clock import past_hour
from generator.facts.skipping.finding import no_figure
from generator.facts.skipping.models import AIRLINERS, OF_PLANTS, TIMES
from generator.facts.skipping.quoted import ends_quoted_name, is_quoted_label, opens_marks
from generator.facts.skipping.speakers import count_of_speakers
from generator.facts.skipping.telephones import contact_numbers, may_call

__all__ = [
    "AIRLINERS",
    "OF_PLANTS",
    "TIMES",
    "contact_numbers",
    "count_of_speakers",
    "ends_quoted_name",
    "follows_capital",
    "is_nth_facility",
    "is_nth_of_name",
    "is_quoted_label",
    "may_call",
    "no_figure",
    "opens_marks",
    "past_hour",
]
