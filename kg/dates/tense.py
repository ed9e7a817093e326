"""A text and a time expression in it come in; a guess whether its clause looks back or ahead goes out."""

import re

from kg.dates.shapes import Between, Dated, RawTime, Tense, Timed, Weekday
from kg.dates.words import one_of, words

BARE_VERBS = one_of(
    """meet | visit | hold | attend | sign | arrive | travel | host | begin | start | open | take | be |
    discuss | address | vote | launch | leave | return | convene | gather | resume | run | join |
    participate | deliver | speak | go | head | receive | welcome | pay | make | conclude | decide |
    mark | replace | complete | finish | end | withdraw | enter | come | elect | choose | celebrate |
    announce | release | unveil | present | fly | co-host | chair | lead | review | ratify | inaugurate
    | play | appear | testify | step"""
)
SCHEDULED = one_of(
    """opens? | begins? | starts? | takes? place | kicks? off | takes? effect | expires? | ends? | runs?
    | arrives? | leaves? | departs? | resumes? | convenes? | gathers? | holds?"""
)
INTENDED = one_of(
    """due | scheduled | slated | expected | expects? | plans? | let's | planned | planning | set to |
    set for | hopes? | hoping | aims? | intends? | ahead of | upcoming | forthcoming | prepare |
    prepares | preparing | preparations? | looking forward | deadline | proposed | invited | invitation
    | ready | payable"""
)
MOVED = one_of(
    """postponed | moved | rescheduled | pushed back | brought forward | delayed | adjourned | put off |
    extended | deferred"""
)
MODALS = words(
    r"(?:to|will|would|shall|should|must|might)(?: (?:not|also|still|then|only|soon|probably))? be [a-z]+"
    r"|(?:will|shall|won.t|would|might)(?: (?:not|also|still|then|only|soon|probably))?"
    r"(?: (?:meet|arrive|convene|gather))?"
)
RESOLVED = one_of(
    """agree | agrees | agreed | decide | decides | decided | voted | promised | pledged | vowed |
    offered | wants? | wanted | threatened | committed | likely | able | chose"""
)
BIDDEN = one_of(
    "ordered | invited | asked | urged | forced | required | authorized | allowed | persuaded | called on"
)
TO_BE = one_of("is | are | was | were | be")
TO_COME = (
    rf"may|{MODALS}|'ll|\u2019ll|{TO_BE} {words('(?:to|about|supposed|poised|likely|going to)')}\b|"
    rf"{INTENDED}|{SCHEDULED}|{MOVED} {words('(?:to|until|till|for)')}|{words('to')} {BARE_VERBS}"
)
PARTICIPLES = one_of(
    """made | held | met | said | begun | won | led | sent | told | left | paid | kept | cut | put |
    come | become | run | brought | built | found | had | gone | done | seen | [a-z]+ed | [a-z]+en |
    [a-z]+wn"""
)
SINCE_THEN = words(r"(?:has|have)(?: (?:not|also|already|long|repeatedly|since|now|recently|never|yet))?")
PAST_FORMS = one_of(
    """was | were | had | did | said | told | met | held | went | came | took | made | gave | left |
    began | became | saw | got | spoke | flew | led | won | lost | sent | paid | brought | struck | fell
    | rose | grew | wrote | broke | ran | drew | felt | kept | hit | put | shot | sat | stood | sought |
    taught | thought | fought | caught | bought | built | found | heard | knew | threw | withdrew |
    swore | drove | rode | chose | cut | quit | ended | [a-z]{2,}ed | ago | after | following | since |
    earlier | previous | previously"""
)
NOT_DONE = words(r"had been (?:due|scheduled|expected|set|supposed|slated|planned|to)(?: to)?(?: [a-z]+)?")
GOING_ON = one_of(
    """meet | arrive | convene | gather | meets | visits | hosts | flies | heads | comes | goes | travels | receives | welcomes | signs |
    votes | speaks | addresses | attends | closes | is [a-z]+ing | are [a-z]+ing | is on | are on |
    falls on"""
)
NO_CUES = frozenset(
    ["united", "need", "speed", "indeed", "unprecedented", "hundred", "proceed", "succeed", "feed"]
)
CUE = re.compile(
    rf"(?<![\w-])(?:(?P<resolved>{words('(?:has |have |had )?')}(?:{RESOLVED} |{BIDDEN} (?:[\w'-]+ ){{1,4}})"
    rf"{words('to')} (?!the\b|an?\b)[a-z]+)"
    rf"|(?P<ahead>{TO_COME})|(?P<back>{NOT_DONE}|{SINCE_THEN} {PARTICIPLES}|{PAST_FORMS})"
    rf"|(?P<now>{GOING_ON}))\b"
)
UNDONE = re.compile(words("un[a-z]+ed"))
CALLED_OFF = re.compile(
    words(r",? (?:was|were|has been|have been|had been) (?:called off|cancel|scrapped|abandoned|shelved)")
)
CLAUSE_END = re.compile(
    r"[.!?]['\u2019\u201d\")]*\s+(?=[A-Z\"\u201c\u2018'(])|\n|[:;]\s|\s--\s|\s[\u2013\u2014]\s"
)
ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$"
)
FRONTED = re.compile(words(r"(?:,|,? (?:and|but|while)) (?:on|in|by|at|from|during|early|later?)$"))
# "set a January 14 deadline": the verb says nothing of the day
OF_A_NOUN = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)|['\u2019]s)$")
NOUN_AFTER = re.compile(r" [a-z]")
APPOINTED = ("for", "for early", "for late")
REACH = 140


def _clause(text: str, raw: RawTime) -> tuple[str, str]:
    """Give the words of the sentence before and after the expression."""
    begin = max(0, raw.begin - REACH)
    # one character more, so that a sentence that opens with the expression is seen to begin there
    for match in CLAUSE_END.finditer(text, begin, raw.begin + 1):
        if match.end() <= raw.begin and not ABBREVIATED.search(text, max(0, match.start() - 6), match.end()):
            begin = match.end()
    end = CLAUSE_END.search(text, raw.end, raw.end + REACH)
    return text[begin : raw.begin].strip(), text[raw.end : end.start() if end else raw.end + REACH]


def _cues(text: str, behind: bool) -> list[Tense]:
    """Give the tenses of the cues in order; "agreed to meet" looks ahead for what follows it only."""
    return [
        ("future" if behind else "past")
        if match["resolved"]
        else ("future" if match["ahead"] else "past" if match["back"] else "present")
        for match in CUE.finditer(text)
        if match[0].lower() not in NO_CUES and not UNDONE.fullmatch(match[0])
    ]


def guess_tense(text: str, raw: RawTime) -> Tense | None:
    """Guess by the last cue before the expression in its sentence, else by the first one behind it."""
    before, after = _clause(text, raw)
    cues = _cues(before, True)
    if raw.relation in ("by", "until") and not cues:
        return "future"
    if OF_A_NOUN.search(before) and NOUN_AFTER.match(after):
        return None
    day = isinstance(raw.shape, Dated | Weekday | Timed | Between)
    if day and before.lower().endswith(APPOINTED) and not after.startswith(("'s", "\u2019s")):
        return None if isinstance(raw.shape, Dated) and CALLED_OFF.match(after) else "future"
    behind, ahead = cues[-1:], _cues(after, False)[:1]
    order = (ahead, behind) if FRONTED.search(before) else (behind, ahead)
    return next((found[0] for found in order if found), None)
