"""A lemma in; its forms out. Regular spelling rules, and a table of the verbs that news bends irregularly."""

from dataclasses import dataclass

VOWELS = "aeiou"

# lemma: past, past participle (present forms are regular but for be, have, do, go)
IRREGULAR = {
    line.split()[0]: (line.split()[1], line.split()[2])
    for line in """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built
burn burned burned|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
draw drew drawn|dream dreamed dreamed|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got|give gave given|go went gone
grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leap leapt leapt|learn learned learned
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|overcome overcame overcome|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|repay repaid repaid|rid rid rid|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown
shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld
wake woke woken|wear wore worn|weave wove woven|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|write wrote written|rewrite rewrote rewritten
renew renewed renewed|reaffirm reaffirmed reaffirmed|resell resold resold|retake retook retaken
""".replace("\n", "|").split("|")
    if line.strip()
}
# verbs of more than one syllable that double their last consonant all the same
DOUBLED = {
    "admit", "commit", "permit", "submit", "omit", "refer", "prefer", "confer", "defer", "infer", "transfer",
    "deter", "occur", "incur", "concur", "recur", "rebut", "regret", "abet", "expel", "compel", "propel", "repel",
    "dispel", "rebel", "control", "patrol", "cancel", "signal", "travel", "counsel", "channel", "label", "quarrel",
    "equip", "begin", "forget", "upset", "reset", "outfit", "format", "debug", "unplug", "embed", "impel", "acquit", "quit",
    "initial", "model", "marshal", "total", "rival", "fuel", "equal", "level", "duel",
}  # fmt: skip
BOTH = {"cancel", "signal", "travel", "counsel", "channel", "label", "quarrel", "initial", "model", "marshal",
        "total", "rival", "fuel", "equal", "level", "duel"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forms:
    """The inflected forms of one verb; each a tuple, since spelling differs across the Atlantic."""

    base: str
    third: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


def forms(lemma: str) -> Forms:
    """All forms of a verb given by its lemma."""
    regular_past, gerund = _past(lemma), _gerund(lemma)
    past, participle = IRREGULAR.get(lemma, ("", ""))
    return Forms(
        base=lemma,
        third=(plural(lemma),),
        past=(past,) if past else regular_past,
        participle=(participle,) if participle else regular_past,
        gerund=gerund,
    )


def plural(word: str) -> str:
    """The -s form of a regular noun or verb."""
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "undergo", "veto", "echo"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(lemma: str) -> bool:
    if lemma in DOUBLED:
        return True
    short = sum(letter in VOWELS for letter in lemma) == 1
    return short and lemma[-1] not in VOWELS + "wxy" and lemma[-2] in VOWELS


def _past(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return (lemma[:-1] + "ied",)
    if lemma.endswith("c") and lemma != "sync":
        return (lemma + "ked",)
    if _doubles(lemma):
        double = lemma + lemma[-1] + "ed"
        return (double, lemma + "ed") if lemma in BOTH else (double,)
    return (lemma + "ed",)


def _gerund(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("ie"):
        return (lemma[:-2] + "ying",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return (lemma[:-1] + "ing",)
    if lemma.endswith("c"):
        return (lemma + "king",)
    if _doubles(lemma):
        double = lemma + lemma[-1] + "ing"
        return (double, lemma + "ing") if lemma in BOTH else (double,)
    return (lemma + "ing",)
