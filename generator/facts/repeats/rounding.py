"""Whether a number is another one in round figures: 2.2 billion of 2.246 billion, nearly 20 percent of 19.7."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from generator.facts.fact import Fact
from generator.values import Kind, Qualifier

_LEAST_COUNT, _LEAST_VAGUE = 100, 20
"""Counts below this are told as they are, ten and twelve are two numbers; and those that a qualifier says to be round."""
_FARTHEST = Decimal("0.05")
"""How far, as a share of itself, a round number is from the exact one."""
_WAYS = {
    Qualifier.EXACT: (ROUND_HALF_UP,),
    Qualifier.ABOUT: (ROUND_HALF_UP, ROUND_UP, ROUND_DOWN),
    Qualifier.MORE_THAN: (ROUND_DOWN,),
    Qualifier.AT_LEAST: (ROUND_DOWN,),
    Qualifier.LESS_THAN: (ROUND_UP,),
    Qualifier.AT_MOST: (ROUND_UP,),
}
_ROUNDED = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT})


def is_round_figure(told: Fact, exact: Fact) -> bool:
    """Whether the number of `told` is that of `exact`, which is stated as it is, in fewer digits."""
    near, value = told.value, exact.value
    if told.kind is not exact.kind or told.kind not in _ROUNDED or exact.qualifier is not Qualifier.EXACT:
        return False
    if not isinstance(near, Decimal) or not isinstance(value, Decimal) or not near or value < 0:
        return False
    least = _LEAST_COUNT if told.qualifier is Qualifier.EXACT else _LEAST_VAGUE
    if told.kind is Kind.COUNT and value < least:
        return False
    if told.kind is Kind.PERCENT and told.qualifier is Qualifier.EXACT and abs(near - value) >= 1:
        return False  # 50 percent are no 52
    if abs(near - value) > abs(near) * _FARTHEST or _digits(near) >= _digits(value):
        return False
    place = Decimal(1).scaleb(int(near.normalize().as_tuple().exponent))
    cut_off = told.kind is Kind.COUNT and told.qualifier is Qualifier.EXACT  # 83 ألف طفل of 83,920
    ways = (*_WAYS.get(told.qualifier, ()), *((ROUND_DOWN,) if cut_off else ()))
    return any((value / place).to_integral_value(way) * place == near for way in ways)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
