"""Noun phrases and names: where they begin and end.

`nouns`: what one noun shows of itself; `starts`: where what tells whose a noun is and of which sort begins ahead of it;
`capitals`: names written with capitals, which no list need know; `offices`: where the words of an office end, and `office_holders`:
where the name behind them does, short of the `office_objects` that their verb has besides; `persons`: the words of their names.
"""
