"""Drafts of facts in, in the order of the text; whose "the raid", "the decision", "would retaliate" is out.

An article tells a deed once with its doer; later it is "the move". Whoever condemns the move blames the doer, whoever
"would respond" threatens him, and who "called for restraint" asks it of the two that quarrel.
"""

from kg.clauses.claims import lands
from kg.clauses.clause import Clause
from kg.clauses.words import CONSEQUENCES
from kg.drafts import Draft
from kg.english.inflection import plural
from kg.mentions.deeds import owner
from kg.mentions.phrases import Phrase, Unit
from kg.mentions.referents import Country, Referent
from kg.ties import state

NEAR = 12  # so many deeds back may be taken up
# what a deed of each relation is called when it is taken up
CALLED: dict[str, frozenset[str]] = {
    "attacks": frozenset("""siege blockade raid attack strike shelling incursion bombing bombardment invasion assault aggression airstrike
        operation offensive intervention shooting violence""".split()),
    "sanctions": frozenset("sanction tariff embargo ban penalty measure levy duty restriction blacklisting".split()),
    "expels": frozenset(["expulsion"]),
    "deploys": frozenset(["deployment"]),
    "recognizes": frozenset(["recognition"]),
    "withdrawsFrom": frozenset(["withdrawal", "pullout", "exit"]),
    "exercisesWith": frozenset("exercise drill maneuver manoeuvre".split()),
    "seversRelations": frozenset(["rupture", "severing"]),
    "threatens": frozenset(["threat", "warning", "ultimatum"]),
    "accuses": frozenset("accusation allegation claim charge criticism".split()),
}  # fmt: skip
ANY = frozenset("decision move step action act announcement order".split())
UNKIND = frozenset(
    ["attacks", "sanctions", "expels", "deploys", "recognizes", "withdrawsFrom", "seversRelations"]
)
QUARRELS = frozenset(
    ["attacks", "accuses", "threatens", "seversRelations", "strainsWith", "expels", "sanctions"]
)
RELATIONS: dict[str, frozenset[str]] = dict.fromkeys([*ANY, "it"], UNKIND)
for _relation, _words in CALLED.items():
    for _word in (*_words, *map(plural, _words)):
        RELATIONS[_word] = RELATIONS.get(_word, frozenset()) | {_relation}
KIND = frozenset(
    ["recognizes", "establishesRelations", "withdrawsFrom", "seversRelations", "memberOf", "aids"]
)
DECISIONS = frozenset(["decision", "move", "step", "announcement", "gesture"])
PRAISING = frozenset("""welcome praise hail applaud commend appreciate support back express voice convey laud salute
    celebrate""".split())  # fmt: skip
BLAMING = frozenset("""must blame condemn denounce criticize criticise slam blast decry deplore lambast protest regret call describe label
    brand dub term reject dismiss oppose hit lash""".split())  # fmt: skip
NAMING = frozenset("call describe label brand dub term".split())
THREATENING = frozenset("threaten vow promise pledge".split())
LODGING = frozenset("lodge file deliver register".split())
PROTESTS = frozenset("protest representations complaint demarche objection protests".split())
CALLING = frozenset(["call", "appeal", "plead", "urge"])
RESTRAINT = frozenset("restraint calm de-escalation dialogue ceasefire truce moderation cease-fire".split())
MINDED = CALLED.keys() | QUARRELS | KIND
DEFINITE = frozenset(["the", "this", "that", "these", "those", "the latest"])


class Told:
    """The deeds that an article has told so far."""

    def __init__(self) -> None:
        self.acts: list[Draft] = []
        self.owners: dict[str, tuple[Referent, ...]] = {}  # whose raid was told of last

    def hear(self, row: list[Unit]) -> None:
        """Keep whose deed a phrase names: "Monday's raid by Israeli commandos"."""
        for unit in row:
            if isinstance(unit, Phrase) and unit.low in RELATIONS and (doers := owner(unit)):
                self.owners[unit.low] = doers

    def remember(self, made: list[Draft]) -> None:
        """Keep what was read of a clause, if somebody could mind it."""
        self.acts += [draft for draft in made if draft.relation in MINDED]

    def refer(self, clause: Clause) -> None:
        """Say whose deed a clause speaks of, and whom a demand or menace without an address is for."""
        subject = clause.subject
        if (
            clause.kind == "noun"
            and clause.link == "in"
            and clause.predicate in RELATIONS
            and subject is not None
        ):
            self.owners[clause.predicate] = subject.who  # "stormed the ship in a raid"
        if clause.kind != "verb" or subject is None or not lands(subject):
            return
        mine = lands(subject)
        if clause.predicate in BLAMING:
            self._blamed(clause, mine)
        elif clause.predicate in PRAISING:
            self._praised(clause, mine)
        elif clause.predicate in THREATENING and any(phrase.low in CONSEQUENCES for phrase in clause.objects):
            self._protested(clause, mine, "against")
        elif clause.predicate in LODGING and clause.objects and clause.objects[-1].low in PROTESTS:
            self._protested(clause, mine, "with")
        elif clause.predicate == "menace" and not any(lands(phrase) - mine for phrase in clause.objects):
            self._answered(clause, mine)
        if clause.predicate in CALLING:
            self._calmed(clause, mine)

    def _blamed(self, clause: Clause, mine: set[str]) -> None:
        for phrase in [
            *clause.objects,
            *(other for preposition, other in clause.adjuncts if preposition in ("at", "against", "to")),
        ]:
            if not _open(phrase, clause):
                continue
            doers = self._doers(phrase, mine)
            if doers:
                phrase.attached.insert(0, ("by", _standing(phrase, doers)))

    def _doers(self, phrase: Phrase, mine: set[str]) -> tuple[Referent, ...]:
        fitting = [
            act
            for act in self.acts[-NEAR:]
            if act.relation in RELATIONS.get(phrase.low, ())
            and not _names(act.subject) & mine
            and act.modality in ("actual", "planned")
        ]
        suffered = [act for act in fitting if _names(act.object) & mine]
        if not fitting:
            known = self.owners.get(phrase.low, ())
            return () if any(_names(who) & mine for who in known) else known
        last = (suffered or fitting)[-1]
        doers = [
            act.subject for act in fitting if act.clause is last.clause and act.relation == last.relation
        ]
        both = [last.object] if last.relation == "exercisesWith" and not _names(last.object) & mine else []
        return tuple(dict.fromkeys(doers + both))

    def _praised(self, clause: Clause, mine: set[str]) -> None:
        """ "Welcomed the decision": whose it was, if the article tells of one such only."""
        doers = {
            who: None
            for act in self.acts[-NEAR:]
            if act.relation in KIND and not _names(who := state(act.subject)) & mine
        }
        for phrase in [*clause.objects, *(other for word, other in clause.adjuncts if word == "for")]:
            if phrase.low in DECISIONS and len(doers) == 1 and _open(phrase, clause):
                phrase.attached.insert(0, ("by", _standing(phrase, tuple(doers))))

    def _protested(self, clause: Clause, mine: set[str], preposition: str) -> None:
        """ "Summoned the US ambassador, lodging a protest over the patrol": with the United States."""
        if any(
            lands(phrase)
            for preposition, phrase in clause.adjuncts
            if preposition in ("with", "to", "against")
        ):
            return
        for act in reversed(self.acts[-NEAR:]):
            theirs = state(act.object if _names(act.subject) & mine else act.subject)
            involved = bool((_names(act.subject) | _names(act.object)) & mine)
            if act.relation in QUARRELS and involved and not _names(theirs) & mine:
                clause.add(preposition, _standing(clause.objects[-1], (theirs,)))
                return

    def _answered(self, clause: Clause, mine: set[str]) -> None:
        """ "Turkey would retaliate": against whoever did it harm last."""
        for act in reversed(self.acts[-NEAR:]):
            if act.relation in QUARRELS and _names(act.object) & mine and not _names(act.subject) & mine:
                clause.objects.append(_standing(clause.subject, (state(act.subject),)))  # type: ignore[arg-type]
                return

    def _calmed(self, clause: Clause, mine: set[str]) -> None:
        """ "Called for restraint": from the two that quarrel."""
        asked = [phrase for preposition, phrase in clause.adjuncts if preposition == "for"]
        asked += clause.objects if clause.predicate == "urge" else []
        addressed = [
            phrase for preposition, phrase in clause.adjuncts if preposition in ("on", "to", "upon", "to do")
        ]
        if any(phrase.who for phrase in [*addressed, *asked]) or not any(
            phrase.low in RESTRAINT for phrase in asked
        ):
            return
        for act in reversed(self.acts[-NEAR:]):
            pair = (state(act.subject), state(act.object))
            if act.relation in QUARRELS and all(isinstance(one, Country) for one in pair):
                if not {name for one in pair for name in _names(one)} & mine:
                    clause.add("to do", _standing(asked[0], pair))
                return


def _open(phrase: Phrase, clause: Clause) -> bool:
    """Whether a phrase takes up a deed and does not say itself whose it is."""
    if phrase.low == "it":
        return clause.predicate in NAMING and not phrase.attached
    if phrase.det not in DEFINITE or phrase.possessor is not None or owner(phrase):
        return False
    return not any(other.who or other.others for _, other in phrase.attached)


def _standing(phrase: Phrase, who: tuple[Referent, ...]) -> Phrase:
    """A phrase in the place of another that stands for these."""
    made = Phrase(phrase.begin, phrase.end, phrase.words)
    made.who = who
    return made


def _names(one: Referent) -> set[str]:
    who = state(one)
    return {who.iso3} if isinstance(who, Country) else {who.name}
