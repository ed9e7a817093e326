"""A finite verb in; its clause out: the frame that it belongs to, its subject, what waited for it."""

from kg.clauses.clause import Clause, verb_clause
from kg.clauses.frames import Frame, Progress
from kg.clauses.words import CLAUSAL, SPEECH
from kg.mentions.phrases import Phrase, VerbGroup, is_kind, is_mark

# verbs of saying whose object is nobody spoken to
PLAIN = frozenset(
    "say add believe think insist argue hope claim allege maintain fear charge acknowledge".split()
)


def finite(group: VerbGroup, position: int, progress: Progress) -> Clause:
    """The clause of a verb that has a subject of its own, said or understood."""
    if _is_inserted(group, position, progress):
        return _inserted(group, progress.frame)
    row, joined = progress.row, bool(progress.conjunction)
    before = row.before(position)
    told = progress.frame.clause is not None
    adjacent = before if isinstance(before, Phrase) else row.opening_phrase(position, joined, told)
    frame = _frame_for(adjacent, position, progress)
    link = "" if frame.kind == "main" else frame.kind
    clause = verb_clause(group, link, frame.word, frame.governor)
    if frame.clause is not None:
        _continue(clause, frame.clause, adjacent, joined)
    elif frame.kind == "rel":
        _relative(clause, frame)
    else:
        clause.subject = frame.subject or (progress.outer_subject() if frame.kind != "main" else None)
    if group.passive:
        if clause.subject is not None:
            clause.objects.insert(0, clause.subject)
        clause.subject = None
    _take_waiting(clause, frame)
    frame.clause = clause
    return clause


def _is_inserted(group: VerbGroup, position: int, progress: Progress) -> bool:
    """Whether a saying stands between commas in what is said: "Japan, Macron said on Monday, signed"."""
    row, frame = progress.row, progress.frame
    if group.lemma not in SPEECH or group.passive or frame.clause is not None or frame.former is None:
        return False
    if row.before(position) is not frame.subject or not is_mark(row.before(position - 1), ","):
        return False
    index = position + 1
    while is_kind(row.after(index - 1), "PREP", "TIME"):
        index += 1
    return is_mark(row.after(index - 1), ",")


def _inserted(group: VerbGroup, frame: Frame) -> Clause:
    """The saying, and the frame made ready for the verb of what is said."""
    clause = verb_clause(group, subject=frame.subject)
    frame.subject, frame.former, frame.governor = frame.former, None, clause
    return clause


def _continue(clause: Clause, earlier: Clause, adjacent: Phrase | None, joined: bool) -> None:
    """A second verb in the same frame, with a new subject or with the first one's."""
    clause.governor = earlier
    clause.link = "coord" if joined or adjacent is None else ""
    clause.subject = adjacent or earlier.subject
    if adjacent is not None:
        if adjacent in earlier.objects:
            earlier.objects.remove(adjacent)
    elif joined and earlier.passive and earlier.objects and not clause.passive:
        clause.subject = earlier.objects[0]  # "Xi was received by Kim and visited a school"


def _relative(clause: Clause, frame: Frame) -> None:
    """The antecedent is the subject of a relative clause that has none, or else its object or place."""
    if frame.word == "when":
        clause.subject = frame.subject
        if frame.antecedent_time is not None:
            clause.times.append(("when", frame.antecedent_time))
        return
    clause.subject = frame.subject or frame.antecedent
    if frame.subject is None or frame.antecedent is None:
        return
    if frame.word == "where":
        clause.add("in", frame.antecedent)
    elif not frame.fronted and frame.word != "whose":
        clause.objects.append(frame.antecedent)


def _take_waiting(clause: Clause, frame: Frame) -> None:
    """Give the clause what stood before it, and its subject to the participles that had none."""
    clause.adjuncts += frame.fronted
    clause.times += frame.times
    actor = clause.subject or (clause.objects[0] if clause.objects else None)
    for waiting in frame.waiting:
        waiting.governor = waiting.governor or clause
        if waiting.passive and not waiting.objects and actor is not None:
            waiting.objects.append(actor)
        elif waiting.subject is None:
            waiting.subject = actor
    frame.fronted, frame.times, frame.waiting = [], [], []


def _frame_for(adjacent: Phrase | None, position: int, progress: Progress) -> Frame:
    """The frame that a finite verb belongs to; closes those that are done."""
    frame, parent = progress.frame, progress.open_parent()
    before = progress.row.before(position)
    if frame.clause is None:
        return frame
    if progress.conjunction and not (progress.comma and parent is not None):
        return _coordinated(adjacent, progress)
    if parent is not None and (
        progress.comma or not isinstance(before, Phrase) or frame.clause.predicate not in CLAUSAL
    ):
        progress.close_to(parent)
        _resume(parent, adjacent, position, progress)
        return parent
    if isinstance(before, Phrase) and not progress.comma and progress.last is not None:
        subject = _told_of(before, position, progress)  # "Putin said Xi had agreed"
        progress.frames.append(Frame("that", governor=progress.last, subject=subject))
    return progress.frame


def _told_of(before: Phrase, position: int, progress: Progress) -> Phrase:
    """What a clause without "that" is about: "said the purchase of the islands was a farce"."""
    units, index, last = progress.row.units, position - 1, progress.last
    while index > 2 and is_kind(units[index - 1], "PREP") and isinstance(units[index - 2], Phrase):
        index -= 2
    first = units[index]
    plain = last is not None and last.predicate in PLAIN and first in last.objects
    if not plain or not isinstance(first, Phrase):
        first, index = before, position - 1
    for unit in units[index:position]:
        if isinstance(unit, Phrase):
            progress.release(unit)
    return first


def _resume(parent: Frame, adjacent: Phrase | None, position: int, progress: Progress) -> None:
    """Settle the subject of an outer clause whose verb comes after an inner one."""
    before = progress.row.before(position)
    if parent.subject is None and adjacent is not None:
        parent.subject = adjacent
        progress.release(adjacent)
    elif (
        isinstance(before, Phrase)
        and progress.comma
        and is_mark(progress.row.before(position - 1), ",")
        and parent.kind == "main"
        and parent.subject is not before
    ):
        parent.subject = before
        progress.release(before)


def _coordinated(adjacent: Phrase | None, progress: Progress) -> Frame:
    """ "Beijing claimed the radar could see far, and imposed sanctions": after ", and" the outer clause goes on."""
    frame = progress.frame
    outer = progress.outer_clause()
    inner = frame.kind in ("that", "rel") and frame.word != "that"
    if outer is None or adjacent is not None or not progress.comma or not inner:
        return frame
    progress.close_to(outer)
    return outer
