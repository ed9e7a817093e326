"""A sentence with its marked spans in; pieces out, plain and marked by turns, as much as the rights allow."""

from typing import Literal

from kg.graph.graph import GraphEvidence

Quoting = Literal["full", "snippet", "none"]
AROUND = 3  # words kept on each side of the matched ones


def pieces(evidence: GraphEvidence, quoting: Quoting) -> list[str]:
    """["plain", "marked", "plain", ...]: the whole sentence, little around the marked words, or nothing."""
    if quoting == "none":
        return []
    found = _split(evidence)
    if quoting == "full":
        return found
    if len(found) == 1:
        return [_shorten(found[0], AROUND * 2, 0)]
    last = len(found) - 1
    return [
        piece if n % 2 else _shorten(piece, AROUND if n > 0 else 0, AROUND if n < last else 0)
        for n, piece in enumerate(found)
    ]


def _split(evidence: GraphEvidence) -> list[str]:
    """The sentence cut at its marks; marks outside it or over one another are cut to what is left."""
    text, found, at = evidence.sentence, [], 0
    for begin, end in sorted(evidence.marks):
        begin, end = max(begin - evidence.begin, at), min(end - evidence.begin, len(text))
        if begin < end:
            found += [text[at:begin], text[begin:end]]
            at = end
    return [*found, text[at:]]


def _shorten(piece: str, head: int, tail: int) -> str:
    """The first `head` and the last `tail` words of a piece, dots for the rest."""
    words = piece.split()
    if len(words) <= head + tail:
        return piece
    kept = [*words[:head], "…", *(words[-tail:] if tail else [])]
    return (" " if piece[:1].isspace() else "") + " ".join(kept) + (" " if piece[-1:].isspace() else "")
