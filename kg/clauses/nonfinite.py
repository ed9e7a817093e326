"""An infinitive, an -ing form or a participle in; its clause out, with the subject that others lend it."""

from kg.clauses.clause import Clause, verb_clause
from kg.clauses.frames import Progress
from kg.clauses.grouping import category
from kg.clauses.words import CLAUSAL, NOUNS, OBJECT_CONTROL
from kg.mentions.deeds import bearer
from kg.mentions.person import Person
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup, is_kind, is_mark
from kg.mentions.referents import Country, Organization

NAMING = frozenset(["call", "name", "dub", "entitle", "title", "codename", "nickname", "style"])
# verbs whose object did what follows "for", "of", "from": "accused Moscow of invading"
DISMISSING = frozenset(["tell", "give", "order", "ask", "instruct"])
LEAVING = frozenset(["leave", "quit", "depart", "pack", "follow"])
# texts that do what they say: "signed an order imposing sanctions"
ENACTED = frozenset(
    "order decree law proclamation resolution directive decision decisions measure measures orders regulations".split()
)
ENACTING = frozenset("sign issue adopt pass approve announce enact publish unveil back endorse take".split())
THANKS = frozenset(["gratitude", "thanks", "appreciation"])
JUDGING = frozenset("""condemn denounce criticize criticise slam blast decry deplore lambast lambaste protest oppose welcome praise
    hail applaud laud regret question support endorse back""".split())  # fmt: skip
AGAINST = frozenset(["against", "over", "about", "at", "because of", "despite", "due to", "following"])
BLAMING = frozenset(["accuse", "blame", "criticize", "condemn", "thank", "praise", "suspect", "prevent", "stop", "ban", "bar", "congratulate"])  # fmt: skip


def infinitive(group: VerbGroup, position: int, progress: Progress) -> Clause:
    """The clause of "to visit" or "to be visited"."""
    clause = _infinitive(group, position, progress)
    if group.passive and not clause.objects:
        _suffer(clause, position, progress)
    return clause


def _suffer(clause: Clause, position: int, progress: Progress) -> None:
    """What "to be signed" is done to: the thing before it, or else whoever would do it in the active voice."""
    before = progress.row.before(position)
    thing = (
        progress.row.phrase_before(position) if isinstance(before, Phrase) or is_mark(before, ",") else None
    )
    copula = progress.last is not None and progress.last.predicate == "be"  # "is due to be sworn in"
    described = thing is not None and category(thing) == "thing" and not copula
    sufferer = thing if described else clause.subject
    if described and (clause.governor is None or clause.governor.predicate not in OBJECT_CONTROL):
        clause.word = "to be"  # "the summit, to be held in Peru": it lies ahead, whatever its governor
    if sufferer is not None:
        clause.objects.append(sufferer)
    clause.subject = None


def _infinitive(group: VerbGroup, position: int, progress: Progress) -> Clause:
    """The clause of an infinitive, done by whom its governor says."""
    before, last, frame = progress.row.before(position), progress.last, progress.frame
    if progress.conjunction and last is not None and last.link == "to" and isinstance(before, Mark):
        same = last.objects[0] if last.passive and last.objects else last.subject
        return verb_clause(group, "to", last.word, last.governor, same)
    decided, decider = _decided_by(before, position, progress)
    word = decided or _governing(before, last, position, progress)
    waits = frame.clause is None and frame.subject is not None
    if last is None or (waits and last.governor is None):
        if not isinstance(before, Phrase) or before is not frame.subject or word == "first":
            return verb_clause(group, "to", word, None, frame.subject)
        if progress.row.finite_later(position):  # "The summit to be held in Peru ends on Monday"
            return verb_clause(group, "to", word, None, frame.subject)
        link = "headline" if frame.kind == "main" else frame.kind  # "Were Turkey to leave NATO, ..."
        frame.clause = verb_clause(group, link, frame.word or word, frame.governor, frame.subject)
        return frame.clause
    if last.predicate in DISMISSING and group.lemma in LEAVING:
        last.particles |= {"to", "leave"}  # "gave the envoys two days to leave" sends them away
    clause = verb_clause(group, "to", word, last, decider or _controller(last, before))
    if last.predicate in DISMISSING and group.lemma in LEAVING and last.passive:
        clause.particles.add("told")  # "diplomats were told to leave Chad"
    elif last.predicate in DISMISSING and clause.predicate == "leave":
        clause.predicate = "leave behind"  # "ordered the envoy to leave Chad": nobody was there on a visit
    if isinstance(before, Phrase):
        clause.times = [("", token) for token in before.times]
    return clause


def _governing(before: Unit | None, last: Clause | None, position: int, progress: Progress) -> str:
    """The noun on which an infinitive hangs: "a plan to visit", "the first country this year to ratify"."""
    index = position - 1
    while last is not None and last.predicate == "be" and is_kind(before, "TIME", "PREP"):
        index -= 1
        before = progress.row.units[index]
    if not isinstance(before, Phrase):
        return ""
    ranked = any(word.tag == "ORD" or word.low == "only" for word in before.words)
    apposed = category(before) == "who" and (last is None or before not in last.objects)
    copula = apposed or (last is not None and last.predicate == "be")
    return "first" if ranked and copula and before.low not in NOUNS else before.low


def shared(group: VerbGroup, position: int, progress: Progress) -> Clause | None:
    """The clause of "sign" in "to negotiate and sign": a bare verb that shares the "to" of one before it."""
    bare = group.form == "finite" and group.tense == "present" and group.text == group.lemma
    if not bare or group.modal or isinstance(progress.row.before(position), Phrase):
        return None
    for earlier in reversed(progress.clauses):
        if earlier.link in ("to", "headline"):
            group.form, group.tense = "infinitive", "future"
            return verb_clause(group, earlier.link, earlier.word, earlier.governor, earlier.subject)
        if earlier.verb is not None and earlier.verb.form == "finite":
            return None
    return None


def _decided_by(before: Unit | None, position: int, progress: Progress) -> tuple[str, Phrase | None]:
    """The noun and who stands behind it in "a decision by the cabinet to", "plans of Turkey to"."""
    for index in range(max(0, position - 5), position):
        unit = progress.row.units[index]
        if isinstance(unit, Phrase) and unit is not before and unit.low.removesuffix("s") in NOUNS:
            for preposition, other in unit.attached:
                if other is before and preposition in ("by", "of", "from"):
                    invited = progress.last is not None and unit.low == "invitation"
                    return unit.low, progress.last.subject if invited and progress.last else other
    return "", None


def _controller(governor: Clause, before: Unit | None) -> Phrase | None:
    """Who does what the infinitive says: the governor's object, its subject, or the noun's possessor."""
    passive, objects = governor.passive, governor.objects
    if governor.verb is not None and governor.predicate in OBJECT_CONTROL and (objects or not passive):
        named = (phrase for word, phrase in governor.adjuncts if word in ("on", "upon", "for", "to", "with"))
        return (objects[0] if objects else next(named, None)) or governor.subject
    if passive:
        return objects[0] if objects else governor.subject
    own = isinstance(before, Phrase) and before.low != "invitation" and category(before) == "thing"
    if isinstance(before, Phrase) and before.possessor is not None and own:
        return before.possessor
    if isinstance(before, Phrase) and own and before.low.removesuffix("s") in NOUNS:
        planner = bearer(before)
        return planner if planner is not None or _judged(before, governor) else governor.subject
    return governor.subject


def _judged(noun: Phrase, governor: Clause) -> bool:
    """Whether a plan is what others speak of: "condemned the plan to", "protested against the decision to"."""
    if not noun.det.startswith("the"):
        return False
    if noun in governor.objects:
        return governor.predicate in JUDGING
    return any(noun is phrase and word in AGAINST for word, phrase in governor.adjuncts)


def gerund(group: VerbGroup, position: int, progress: Progress) -> Clause:
    """The clause of "signing": after a preposition, after the phrase that it describes, or free."""
    row, frame, last = progress.row, progress.frame, progress.last
    before = row.before(position)
    if progress.preposition or is_kind(before, "SUB", "SUBP") or is_mark(before, "when"):
        return _after_preposition(group, progress)
    if isinstance(before, Phrase):
        if (
            last is not None
            and last.predicate in ENACTING
            and before in last.objects
            and before.low in ENACTED
        ):
            return verb_clause(group, "part", governor=last, subject=last.subject)
        if frame.clause is None and before is frame.subject:
            return verb_clause(group, "reduced", subject=before)
        other = last is not None and before not in last.objects
        if not progress.comma and (category(before) == "thing" or other):
            return verb_clause(group, "reduced", governor=last, subject=before)
        if is_mark(row.before(position - 1), "with"):
            clause = verb_clause(group, "reduced", "with", subject=before)
            frame.waiting.append(
                clause
            )  # "With Trudeau visiting Washington, ...": the main clause governs it
            return clause
    return _free(group, progress)


def _after_preposition(group: VerbGroup, progress: Progress) -> Clause:
    """ "after meeting Kim", "while visiting Rome", "accused of arming rebels"."""
    frame, last, word = progress.frame, progress.last, progress.preposition
    if not word and frame.kind == "sub":
        word = frame.word
        if len(progress.frames) > 1 and frame.clause is None:
            progress.frames.pop()
            frame = progress.frame
    if word == "in" and last is not None and last.predicate == "join":
        last.predicate = "join in"  # joining others in a deed is joining no body
    clause = verb_clause(group, "ger", word, last)
    clause.subject = last.subject if last is not None and frame.clause is not None else frame.subject
    suffered = (
        last is not None
        and last.passive
        and word in ("for", "of", "from", "before", "after", "while", "upon")
    )
    blamed = last is not None and last.predicate in BLAMING and word in ("for", "of", "from", "on")
    if last is not None and last.objects and (suffered or blamed):
        clause.subject = last.objects[0]
    elif word == "for" and last is not None and any(phrase.low in THANKS for phrase in last.objects):
        clause.subject = next((other for to, other in last.adjuncts if to == "to"), clause.subject)
    if clause.subject is None or frame.clause is None:
        frame.waiting.append(clause)
    return clause


def _free(group: VerbGroup, progress: Progress) -> Clause:
    """ "Speaking in Rome, Xi said", "signed a treaty, ending the dispute": the subject is the main clause's."""
    frame, last = progress.frame, progress.last
    if progress.conjunction and last is not None and last.verb is not None and last.verb.form == "gerund":
        return verb_clause(group, last.link, last.word, last.governor, last.subject)
    clause = verb_clause(group, "part", governor=last)
    if frame.clause is not None:
        clause.subject = frame.clause.subject
    elif frame.subject is not None:
        clause.subject = frame.subject
    else:
        frame.waiting.append(clause)
    return clause


def reduced(group: VerbGroup, position: int, progress: Progress) -> Clause:
    """The clause of a participle: "the treaty signed in 2020", "Invited by Xi, ..."."""
    group.passive = True
    frame, before = progress.frame, progress.row.phrase_before(position)
    clause = verb_clause(group, "reduced", governor=progress.last)
    pronoun = frame.subject is not None and frame.subject.head.tag == "PRON"
    free = progress.comma and frame.clause is not None and before is not None and category(before) != "thing"
    described = before if before is not None and (pronoun or not free) else frame.subject
    if described is not None:
        clause.objects.append(described)
    else:
        frame.waiting.append(clause)
    return clause


# verbs without a passive: "the president, Joao Lourenco, arrived in Lusaka"
MOTION = frozenset("arrive depart travel proceed embark return".split())


def is_reduced(position: int, progress: Progress) -> bool:
    """Whether a form like "signed" at this place is a participle, not a simple past."""
    before, lemma = progress.row.before(position), progress.row.units[position].lemma  # type: ignore[union-attr]
    if lemma in MOTION or (lemma == "say" and isinstance(before, Phrase)):
        return False  # "is recalling its ambassador, the foreign ministry said Wednesday"
    if is_mark(before, ",", "–", "—", "--") and not progress.conjunction:
        return _reduced_after_comma(position, progress)
    if isinstance(before, Phrase):
        return _reduced_after(before, position, progress)
    return position == 0 or is_kind(before, "PREP")


def _reduced_after_comma(position: int, progress: Progress) -> bool:
    row, frame, single = progress.row, progress.frame, len(progress.frames) == 1
    verb, named = row.units[position], row.phrase_before(position)
    naming = isinstance(verb, VerbGroup) and verb.lemma in NAMING and isinstance(row.after(position), Phrase)
    if naming and frame.clause is not None and named is not None and category(named) == "thing":
        return True  # "held a drill, called Sea Wolf, ..."
    after = row.after(position)
    objectless = not isinstance(after, Phrase)
    waits = single and frame.kind == "main" and frame.clause is None and frame.subject is not None
    if waits and objectless and row.resumes(position):
        return True
    if is_mark(after, "by") and (not waits or row.finite_later(position)):
        return True
    return single and objectless if frame.clause is not None else frame.subject is None


def _reduced_after(before: Phrase, position: int, progress: Progress) -> bool:
    frame, last, after = progress.frame, progress.last, progress.row.after(position)
    undone = is_mark(after, "by") or (not isinstance(after, Phrase) and not _acts(before))
    if frame.clause is None and frame.subject is None and frame.kind == "main":
        return undone  # "In a statement issued on Monday, Oman and Qatar said": nobody yet who could have issued it
    if frame.clause is None:
        return frame.kind != "rel" and undone and progress.row.finite_later(position)
    if frame.kind == "rel" and progress.open_parent() is not None and not progress.row.finite_later(position):
        return is_mark(after, "by")  # "The group that rules Gaza rejected the plan"
    if frame.clause.predicate in CLAUSAL or (last is not None and last.predicate in CLAUSAL):
        return undone
    if any(link == "apposition" for link, _ in before.attached):
        return undone  # "the partnership, a framework signed in 2008"
    return not progress.conjunction and not progress.comma


def _acts(phrase: Phrase) -> bool:
    """Whether a phrase names somebody who could do what the verb says."""
    named = any(isinstance(who, Country | Organization | Person) for who in phrase.who)
    return named or category(phrase) != "thing"
