"""Readings of counted time: "two years ago", "last month", "the past five years", "three-day", "twice a week"."""

import re

from kg.dates.found import EDGE, NEARNESS, Reading, edge_mod, found
from kg.dates.shapes import Dated, Lasting, Mod, RawTime, Repeating, Share, Shifted, Unit, Vague, Window
from kg.dates.words import AMOUNT, MODS, MONTH, NUMBER, ORDINALS, UNIT, WEEKDAY, amount, unit_of, words

ABOUT = words(
    r"(?:(?P<about>nearly|almost|close to|just under|a little under|under|less than|fewer than|about|around|"
    r"approximately|some|roughly|(?:a little |just |well )?over|(?:a little )?more than|at least|at most|up to|"
    r"no (?:more|less) than|as long as) (?:the )?)?"
)
DESIGNATORS: dict[Unit, str] = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q",
    "season": "SU", "half": "H", "year": "Y", "fiscal": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip


HALVES: dict[Unit, str] = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y"}


def length_value(count: float | None, unit: Unit) -> str:
    """Write a length as TIMEX3 does: P3D, PT90M, PXY."""
    said = "X" if count is None else f"{count:g}" if count < 1e15 else "X"
    if count == 0.5 and unit in HALVES:
        return HALVES[unit]
    return f"{'PT' if unit in ('second', 'minute', 'hour') else 'P'}{said}{DESIGNATORS[unit]}"


def counted(match: re.Match[str]) -> tuple[float | None, Unit, Mod | None]:
    """Give amount, unit and modifier of "nearly two years", with "fortnight" as two weeks."""
    groups = match.groupdict()
    said, unit = groups.get("amount") or groups.get("few"), unit_of(match["unit"])
    number = amount(said) if said else None
    mod = MODS.get(re.sub(r"\s+", " ", (groups.get("about") or "").lower()).strip())
    if said and "couple" in said.lower():
        number, mod = 2.0, mod or "APPROX"
    if groups.get("half") and number is not None:
        number += 0.5
    if match["unit"].lower().startswith("fortnight"):
        number = None if number is None else number * 2
    return number, unit, mod


PLAIN_AFTER = re.compile(
    r"\s*(?:[.,;:!?)\"\u201d\u2019]|$|--|\u2014|(?:and|but|when|while|as|in|at|with|by|to|after|on)\b)"
)
STOP_AFTER = re.compile(r"\s*(?:[.,;:!?)\"\u201d]|$|--|\u2014|\u2013)")


def read_shift(match: re.Match[str]) -> list[RawTime]:
    """Read "two years ago", "five months later", "a day earlier", "two days after", "a week from now"."""
    count, unit, mod = counted(match)
    way = match["way"].lower()
    if not match["amount"] and not match["unit"].lower().endswith("s"):
        return []
    after = match.string[match.end() :]
    back = way in ("ago", "earlier", "before", "prior", "previously", "back", "beforehand")
    signed = None if count is None else -count if back else count
    if way == "on" and not STOP_AFTER.match(after):
        return []
    if way in ("before", "after", "prior") and not STOP_AFTER.match(after):
        length = found(match, Lasting(count, unit), mod, ends=(match.start(), match.end("unit")))
        return [length]
    if way in ("ago", "back", "from now", "hence"):
        if way == "back" and not PLAIN_AFTER.match(after):
            return []
        if signed is not None and match["at"]:
            months = {"year": 12, "decade": 120, "century": 1200, "month": 1}.get(unit)
            return [found(match, Shifted("month", signed * months))] if months else []
        if signed is None:
            return [found(match, Vague("PAST_REF" if back else "FUTURE_REF"), mod)]
        return [found(match, Shifted(unit, signed, counted=True), mod)]
    return [found(match, Shifted(unit, signed, "previous", counted=True), mod)]


def read_deictic(match: re.Match[str]) -> list[RawTime]:
    """Read "last month", "early next year", "that day", "the following week", "the end of the year"."""
    said, unit = re.sub(r"\s+", " ", match["which"].lower()), unit_of(match["unit"])
    if match["fiscal"]:
        unit = "fiscal" if unit == "year" else unit
    mod = edge_mod(match)
    if match["relative"]:
        mod = MODS[match["relative"].lower()]
    if said in ("last", "past", "this past", "this last", "the latest"):
        return [found(match, Shifted(unit, -1), mod)]
    if said in ("next", "this coming"):
        return [found(match, Shifted(unit, 1), mod)]
    if said in ("this", "the current", "the present", "current", "this very", "this current"):
        return [found(match, Shifted(unit, 0), mod)]
    if said in ("the following", "the next", "the very next", "the ensuing"):
        return [found(match, Shifted(unit, 1, "previous"), mod)]
    if said in ("the previous", "the preceding", "the prior", "previous"):
        return [found(match, Shifted(unit, -1, "previous"), mod)]
    return [found(match, Shifted(unit, 0, "previous"), mod)]


def read_the_unit(match: re.Match[str]) -> list[RawTime]:
    """Read "the end of the year", "later in the day", "earlier in the week": a unit that needs its edge."""
    unit = unit_of(match["unit"])
    mod = edge_mod(match)
    if match["relative"]:
        mod = MODS[match["relative"].lower()]
    if not mod and not match["rest"]:
        return []
    day = unit == "day"
    return [found(match, Shifted(unit, 0, "previous" if day else "reference"), mod)]


def read_beside(match: re.Match[str]) -> list[RawTime]:
    """Read "the day before", "the year after", where nothing follows that they would hang on."""
    unit, back = unit_of(match["unit"]), match["way"].lower() in ("before", "earlier", "prior")
    if match["yesterday"]:
        return [found(match, Shifted("day", -2 if back else 2))]
    if match["the"].lower() == "a" and not STOP_AFTER.match(match.string[match.end() :]):
        return []
    if match["the"].lower() == "the" and not STOP_AFTER.match(match.string[match.end() :]):
        return [found(match, Vague("XXXX-XX-XX", "event"))] if unit == "day" else []
    return [found(match, Shifted(unit, -1 if back else 1, "previous"))]


INSIDE = re.compile(words(r"\b(?:in|over|during|within|for|throughout) $"))


def read_window(match: re.Match[str]) -> list[RawTime]:
    """Read "the past five years", "the next two weeks", "the last decade", "the past few days"."""
    count, unit, mod = counted(match)
    said = match["which"].lower()
    if not match["amount"]:
        count = 1.0 if not match["unit"].lower().endswith("s") else None
        if match["unit"].lower() == "hours":
            count = None
    bare = not match["amount"] and not match["unit"].lower().endswith("s")
    if (
        bare
        and said in ("next", "following")
        and (unit == "day" or not INSIDE.search(match.string[: match.start()]))
    ):
        return []
    ahead = said in ("next", "coming", "following", "upcoming")
    if said in ("previous", "preceding", "following", "first"):
        return [found(match, Lasting(count, unit), mod)] if match["amount"] else []
    if count is None and not match["amount"] and said in ("coming", "upcoming"):
        return [found(match, Vague("FUTURE_REF"))]
    return [found(match, Window(count, unit, ahead), mod)]


def read_recent(match: re.Match[str]) -> list[RawTime]:
    """Read "in recent years", "the coming weeks"."""
    return [
        found(match, Vague("FUTURE_REF" if match["which"].lower() in ("coming", "future") else "PAST_REF"))
    ]


def read_share(match: re.Match[str]) -> list[RawTime]:
    """Read "the first nine months of 1989", "the last week of May", "the second week of this month"."""
    from kg.dates.found import step_of, year_of
    from kg.dates.words import month_number

    count = amount(match["amount"]) if match["amount"] else 1
    nth = ORDINALS[match["nth"].lower()]
    if count is None or count > 60:
        return []
    if match["month"]:
        step, told = step_of(match)
        year = int(match["year"]) if match["year"] else None
        whole: Dated | Shifted = Dated(
            "month", year, month_number(match["month"]), step=step, year_of=year_of(match)
        )
    elif match["only_year"]:
        whole = Dated("year", int(match["only_year"]))
    else:
        which = match["which"].lower()
        count_of = {"last": -1, "next": 1}.get(which, 0)
        whole = Shifted(
            unit_of(match["of_unit"]), count_of, "previous" if which in ("that", "the same") else "reference"
        )
    return [found(match, Share(nth, int(count), unit_of(match["unit"]), whole))]


OF_DATE = re.compile(
    rf" (?:of|in) (?:the |last |this |next |early |late )*(?:{WEEKDAY}|{MONTH}|[12][0-9]{{3}}|year|month|week|day|meeting|talks)\b| [12][0-9]{{3}}"
)


def read_length(match: re.Match[str]) -> list[RawTime]:
    """Read a length: "three-day", "nearly two years", "a year and a half", "90-minute", "decades"."""
    count, unit, mod = counted(match)
    text, after = match.string, match.string[match.end() :]
    before = text[: match.start()][-24:]
    if (unit == "quarter" and not match["amount"]) or (unit == "weekend" and not match["amount"]):
        return []
    if re.match(r"['\u2019]? War\b|[- ]on[- ]|['\u2019]s? War\b", after) or (
        unit == "second" and match["amount"] == "a"
    ):
        return []
    said = (match["amount"] or "").lower()
    if not said and (not match["unit"].lower().endswith("s") or OF_DATE.match(after)):
        return []
    if not said and match["about"]:
        return [found(match, Lasting(None, unit), ends=match.span("unit"))]
    if said in ("a", "an") and (rate := RATE_BEFORE.search(before)):
        return [found(match, Repeating(length_value(count, unit), freq=rate["freq"] and f"{rate['freq']}X"))]
    if said in ("a", "an", "one") and unit == "quarter":
        return []
    if said == "some" and count is None and not match["unit"].lower().endswith("s"):
        return []
    if unit == "day" and re.search(r"(?:['\u2019]s|[A-Z][a-z]+) $", before) and not match["amount"]:
        return []
    extra = None
    if match["more"]:
        more = amount(match["more"])
        extra = (more, unit_of(match["more_unit"])) if more is not None else None
    return [found(match, Lasting(count, unit, extra, bool(match["old"])), mod)]


RATE_BEFORE = re.compile(
    words(
        r"(?:\b(?P<freq>)(?:once|twice|times|per cent|percent|barrels|tons?|tonnes|people|dollars|euros|yuan|hours)|[0-9%]|million|billion) $"
    )
)


def read_set(match: re.Match[str]) -> list[RawTime]:
    """Read "every year", "each month", "every two years", "every other day", "twice a week"."""
    said = (match["amount"] or "").lower()
    unit = unit_of(match["unit"])
    count = 2.0 if said == "other" else amount(said) if said else 1.0
    if said in ("a few", "few", "several"):
        count = None
    freq = (match["freq"] or "").lower()
    times = {"": None, "once": "1X", "twice": "2X"}.get(
        freq, f"{int(amount(freq.split()[0]) or 0)}X" if freq else None
    )
    quant = match["quant"].upper() if match["quant"] and match["quant"].lower() in ("every", "each") else None
    return [found(match, Repeating(length_value(count, unit), quant, times))]


WHICH = words(
    r"(?P<which>last|past|next|this past|this last|this coming|this very|this current|this|(?:the )?current|the present|"
    r"the following|the very next|the next|the ensuing|the previous|the preceding|the prior|the same|that same|"
    r"that very|that|the very same|the latest)"
)
ONE_UNIT = words(r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)")
RELATIVE = words(r"(?:(?P<relative>earlier|later) (?:on |in )?)?")
SHIFT = re.compile(
    rf"(?<![\w.,-])(?<![0-9$]){ABOUT}{words(rf'(?P<amount>{AMOUNT})[ -]')}?(?P<unit>{words(UNIT)})"
    rf"(?P<half>{words(' and a half')})? (?P<way>{words('ago|later|earlier|beforehand|before|afterwards?|after|previously|prior|back|from now|hence|on')})\b"
    rf"(?P<at>(?<=ago){words(' (?:today|this (?:week|month))')}\b)?(?! (?:last|next|in the|than)\b)"
)
DEICTIC = re.compile(
    rf"(?<![\w-]){EDGE}{RELATIVE}{NEARNESS}{WHICH}[ ](?P<fiscal>{words('(?:fiscal|calendar|financial|business) ')})?{ONE_UNIT}\b(?![-\u2019']?[a-z]*-?(?:old|long)\b)"
)
THE_UNIT = re.compile(
    rf"(?<![\w-])(?:{EDGE}|(?P<rest>{words('the (?:rest|remainder) of ')}))(?:{RELATIVE}{NEARNESS}){words('the')} {ONE_UNIT}\b(?! (?:of|before|after|ended|ending|to)\b)"
)
BESIDE = re.compile(
    rf"(?<![\w-])(?P<the>{words('the|a')}) {ONE_UNIT} (?P<way>{words('before|after|earlier|prior')})\b(?P<yesterday>{words(' (?:yesterday|tomorrow)')})?"
)
WINDOW = re.compile(
    rf"(?<![\w-])(?:{words('the|these|this|his|her|its|their|in|over|during|for')} )(?P<which>{words('past|last|next|coming|upcoming|previous|preceding|following|first')}) "
    rf"{ABOUT}(?:(?P<amount>{words(AMOUNT)})[ -])?(?P<unit>{words(UNIT + '|summers|winters')})\b(?P<half>{words(' and a half')})?"
)
RECENT = re.compile(
    rf"(?<![\w-]){words('(?:the )?(?:most |more )?')}(?P<which>{words('recent|coming|future')}) (?P<unit>{words('years|months|weeks|days|decades|times|hours|memory|history')})\b"
)
SHARE = re.compile(
    rf"(?<!\w){words('the ')}(?P<nth>{words('first|second|third|fourth|last|final|opening|closing')}) "
    rf"(?:(?P<amount>{words(NUMBER)}) )?(?P<unit>{words('days?|weeks?|weekends?|months?')}) {words('(?:of|in) ')}"
    rf"(?:(?P<step>{words('last|this|next')}) )?"
    r"(?:(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December))(?:,? (?P<year>(?:19|20)[0-9]{2}))?"
    r"|(?P<only_year>(?:19|20)[0-9]{2})(?!\w)"
    rf"|(?P<which>{words('the|this|last|next|that|the same')}) (?P<of_unit>{words('month|year')}))\b"
    r"(?:,? (?:of )?(?P<year_of>last|this|next) year\b)?(?P<year_by>(?!))?"
)
LENGTH = re.compile(
    rf"(?<![\w.,$\u20ac\u00a3-]){ABOUT}(?:{words('(?:the (?:first|last|entire|whole|full) |a full |an entire |a whole |a further |an additional |as many as )')})?"
    rf"(?:(?P<amount>{words(AMOUNT)})(?:[ -]|(?=[a-z]))(?:{words('full|long|more|additional|consecutive|straight|whole|further|short|working|business|calendar|crucial|separate|solid')} )?)?"
    rf"(?P<unit>{words(UNIT)})\b(?P<half>{words(' and a half')})?"
    rf"(?:(?:,| and|, and) (?P<more>{words(NUMBER + '|a')}) (?P<more_unit>{words('months?|weeks?|days?|hours?|minutes?|seconds?')})\b)?"
    rf"(?P<old>{words('[- ]olds?')}\b)?(?:-{words('long')}\b)?"
)
SET = re.compile(
    rf"(?<![\w-])(?:(?P<freq>{words('once|twice|(?:' + NUMBER + ')[ -]times')}) )?(?P<quant>{words('every|each|per|a|an')}) "
    rf"(?:(?P<amount>{words('other|few|' + AMOUNT)}) )?(?P<unit>{words('seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|months?|quarters?|years?|decades?')})\b"
)


def read_repeated(match: re.Match[str]) -> list[RawTime]:
    """Read a set only where "every", "each", "per" or a frequency says that it repeats."""
    if match["quant"].lower() in ("a", "an") and not match["freq"]:
        return []
    if match["quant"].lower() in ("a", "an", "per") and match["amount"]:
        return []
    return read_set(match)


WINDOWS = (Reading(WINDOW, read_window), Reading(RECENT, read_recent))
PLAIN = (Reading(LENGTH, read_length),)
LENGTHS = (
    Reading(SHARE, read_share),
    Reading(SET, read_repeated),
    Reading(BESIDE, read_beside),
    WINDOWS[0],
    Reading(SHIFT, read_shift),
    WINDOWS[1],
    Reading(DEICTIC, read_deictic),
    Reading(THE_UNIT, read_the_unit),
)
