"""A text and the place of a time expression in it come in; a guess whether the clause looks back or ahead
goes out.
"""

import re

from kg.dates.shapes import Between, Dated, RawTime, Tense, Timed, Weekday
from kg.dates.words import words

TO_COME = (
    r"will|shall|won.t|'ll|\u2019ll|(?:is|are|was|were|be) (?:to|due|set|about|expected|scheduled|slated|planning|planned|"
    r"supposed|poised|likely|going to)\b|due|scheduled|slated|expected|expects?|plans?|planned|planning|(?:to|will|would|shall|should|must|might) be [a-z]+|set to|set for|hopes?|"
    r"hoping|aims?|intends?|ahead of|upcoming|forthcoming|opens?|begins?|starts?|takes? place|kicks? off|"
    r"takes? effect|expires?|ends?|runs?|arrives?|leaves?|departs?|resumes?|convenes?|gathers?|holds?|prepar(?:es?|ing|ations?)|"
    r"looking forward|would|might|deadline|(?:postponed|moved|rescheduled|pushed back|brought forward|delayed|adjourned|put off|extended|"
    r"deferred) (?:to|until|till|for)|proposed|invited|invitation|ready|"
    r"to (?:meet|visit|hold|attend|sign|arrive|travel|host|begin|start|open|take|be|discuss|address|vote|launch|leave|return|"
    r"convene|gather|resume|run|join|participate|deliver|speak|go|head|receive|welcome|pay|make|conclude|decide|mark|"
    r"replace|complete|finish|end|withdraw|enter|come|elect|choose|celebrate|announce|release|unveil|present|fly|"
    r"co-host|chair|lead|mark|review|ratify|inaugurate|play|appear|testify|step)"
)
GONE_BY = (
    r"was|were|had|(?:has|have)(?: (?:not|also|already|long|repeatedly|since|now|recently|never|yet))? (?:[a-z]+(?:ed|en|wn)|made|"
    r"held|met|said|begun|won|led|sent|told|left|paid|kept|cut|put|come|become|run|brought|built|found|had|gone|done|seen)|did|said|told|met|held|went|came|took|made|gave|left|began|became|saw|got|spoke|flew|led|won|"
    r"lost|sent|paid|brought|struck|fell|rose|grew|wrote|broke|ran|drew|felt|kept|hit|put|shot|sat|stood|sought|taught|"
    r"thought|fought|caught|bought|built|found|heard|knew|threw|withdrew|swore|drove|rode|chose|cut|quit|ended|[a-z]{2,}ed|"
    r"ago|after|following|since|earlier|previous(?:ly)?"
)
NOT_VERBS = frozenset(
    ["united", "need", "speed", "indeed", "unprecedented", "hundred", "exceed", "proceed", "succeed", "feed"]
)
CUE = re.compile(rf"(?<![\w-])(?:(?P<ahead>may|{words(TO_COME)})|(?P<back>{words(GONE_BY)}))\b")
CLAUSE_END = re.compile(
    r"[.!?]['\u2019\u201d\")]*\s+(?=[A-Z\"\u201c\u2018'(])|\n|[:;]\s|\s--\s|\s[\u2013\u2014]\s"
)
FRONTED = re.compile(words(r"(?:,|,? (?:and|but|while)) (?:on|in|by|at|from|during|early|later?)$"))
REACH = 140


def _clause(text: str, raw: RawTime) -> tuple[str, str]:
    """Give the words of the sentence before and after the expression."""
    before = text[max(0, raw.begin - REACH) : raw.begin]
    after = text[raw.end : raw.end + REACH]
    for match in CLAUSE_END.finditer(before):
        if not re.search(
            r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s$",
            match.string[: match.end()],
        ):
            before = before[: match.start()] and before
            cut = match.end()
            before = " " * cut + before[cut:]
    end = CLAUSE_END.search(after)
    return before.strip(), after[: end.start()] if end else after


def _cues(text: str) -> list[Tense]:
    """Give "future" and "past" cues in order."""
    return [
        "future" if match["ahead"] else "past"
        for match in CUE.finditer(text)
        if match[0].lower() not in NOT_VERBS
    ]


def guess_tense(text: str, raw: RawTime) -> Tense | None:
    """Guess by the last cue before the expression in its sentence, else by the first one behind it."""
    before, after = _clause(text, raw)
    if raw.relation in ("by", "until") and not _cues(before):
        return "future"
    dated = isinstance(raw.shape, Dated | Weekday | Timed | Between)
    if (
        dated
        and before.lower().endswith(("for", "for early", "for late"))
        and not after.startswith(("'s", "\u2019s"))
    ):
        return "future"
    behind, ahead = _cues(before)[-1:], _cues(after)[:1]
    order = (ahead, behind) if FRONTED.search(before) else (behind, ahead)
    return next((cues[0] for cues in order if cues), None)
