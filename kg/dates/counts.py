"""A number of four digits in its sentence comes in; whether it is a year goes out."""

import re

from kg.dates.words import YEAR, one_of

COUNTED = one_of(
    """people | persons? | troops | soldiers | personnel | men | women | children | kms? |
    kilomet(?:er)s? | kilomet(?:re)s? | miles? | m | meters? | metres? | feet | foot | ft | tons? |
    tonnes? | dollars? | euros? | yuan | won | yen | rubles? | roubles? | rupees? | pounds? | francs? |
    marks? | per ?cent | pct | million | billion | trillion | homes | houses | families | refugees |
    migrants | prisoners | residents | workers | employees | students | pupils | participants |
    delegates | guests | jobs | cases | deaths | victims | cars | vehicles | tanks | missiles | aircraft
    | warheads | pages | mw | megawatts | kw | watts | hectares | acres | points | kgs? | kilograms? |
    grams | votes | seats | members | companies | firms | schools | utc | gmt | bst | est | edt | cet |
    hours? | hrs | local time | civilians | fighters | police | officers | militants | hostages |
    detainees | inmates | passengers | tourists | visitors | villages | villagers | buildings | shares |
    barrels | calories | copies | items | words | times | rounds | shells | rockets | drones | guns |
    weapons | marines | peacekeepers | observers | journalists | athletes | spectators | protesters |
    demonstrators | supporters | activists | others | more | degrees | litres? | liters? | gallons |
    bodies | bottles | boxes | tents | trucks | buses | planes | flights | ships | boats | square |
    cubic"""
)
COUNTED_AFTER = re.compile(rf"-(?!{YEAR})[A-Za-z0-9]|%|[ -]?(?:[a-z]+[ ])?{COUNTED}\b")
NUMBERED_NOUN = one_of(
    r"""resolutions? | res\.? | orders? | articles? | no\.? | nos\.? | numbers? | flight | boeing |
    airbus | sections? | law | laws | decree | decrees | act | bill | room | highway | route | page |
    pages | pp?\.? | vision | agenda | horizon | strategy | protocol | chapter | rule | rules | expo |
    directive | regulation | paragraph | area | unit | regiment | brigade | form | model | type |
    channel | gate | windows | office | asteroid | camp | platform"""
)
CURRENCY = one_of("us | hk | nt | rs | rs. | usd | eur")
NUMBERED_BEFORE = re.compile(
    rf"(?:\b{NUMBERED_NOUN}[ -]?|[$\u00a3\u20ac\u00a5#/\u2116&]|\b{CURRENCY}[$ ]?)"
    r"(?:[0-9]{1,5}(?:, | and |, and | or |-))*$"
)
COUNTING = one_of(
    """more than | less than | fewer than | over | nearly | almost | some | at least | up to | only |
    another | exactly | roughly | approximately | all | these | those | hundred | thousand | to | total
    | totaling | of all | is | was | were | are | with"""
)
COUNTING_BEFORE = re.compile(rf"\b{COUNTING}[ ]$")
OPENING = one_of(
    r"""in | of | since | until | till | from | by | before | after | during | between | to | year |
    circa | ca\. | c\. | through | early | late | mid | as | around | about | for | than | back | the |
    a | an | his | her | its | their | our | that | this | and | or"""
)
OPENING_BEFORE = re.compile(rf"(?:\b{OPENING}[ -]|,[ ]|['\u2019]s |s['\u2019] |[(\[]|\A\s*)$")
EVENTS = one_of(
    """talks | elections? | sanctions | protests | attacks | bombings | olympics | games | accords? |
    agreements? | negotiations | riots | reforms | hostilities | clashes | floods | wars | tests |
    exercises | drills | cuts | figures | results | estimates | levels | terms | polls | primaries |
    celebrations | ceremonies | conferences | meetings | summits | visits | ties | relations | treaties
    | guidelines | deals | strikes | raids | killings | events | hearings | sales | exports | imports |
    earnings | profits | revenues | plans | rules | borders | finals | lines | onwards | afterwards |
    was | has | is | does | as | us | this | his | its | perhaps"""
)
EVENTS_AFTER = re.compile(rf"[ ](?:[a-z-]+ )?{EVENTS}\b")
NOUN_AFTER = re.compile(r" [a-z]")
PLURAL_AFTER = re.compile(r" (?!cris|bas|congress|census)[a-z]{3,}[^s\W]s\b")
OWNER_BEFORE = re.compile(r"(?:\bthe|['\u2019]s?) $")
GLUED_BEFORE = re.compile(r"[A-Za-z0-9][-.:]$|\d[, ]$")


def counts_something(text: str, begin: int, end: int) -> bool:
    """Say whether the number is a quantity ("2000 troops"), a price or the number of a document."""
    before = text[max(0, begin - 60) : begin]
    return bool(
        COUNTED_AFTER.match(text, end) or NUMBERED_BEFORE.search(before) or GLUED_BEFORE.search(before)
    )


def is_year(text: str, begin: int, end: int) -> bool:
    """Say whether a number of four digits is a year, by what stands around it."""
    if counts_something(text, begin, end):
        return False
    year, before = int(text[begin:end]), text[max(0, begin - 24) : begin]
    events = EVENTS_AFTER.match(text, end)
    if PLURAL_AFTER.match(text, end) and not events and not OWNER_BEFORE.search(before):
        return False
    if 1900 <= year <= 2039:
        return not COUNTING_BEFORE.search(before) or not NOUN_AFTER.match(text, end) or bool(events)
    return year <= 2100 and bool(OPENING_BEFORE.search(before)) and not PLURAL_AFTER.match(text, end)
