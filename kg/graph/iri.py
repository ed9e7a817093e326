"""A node, edge, article or passage in; its IRI under a base out: made from content, never from a counter.

An IRI is the base, a kind and a slug ("leader/xi-jinping"), so another base changes only the beginning.
"""

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable

from kg.graph.vocabulary import EDGE_CLASSES
from kg.model import Modality, Node, Relation

DEFAULT_BASE = "https://w3id.org/bilateral-kg/id/"
KINDS = (
    "country", "organization", "leader", "tenure", "treaty", "summit", "place", "system",
    "event", "evidence", "article",
)  # fmt: skip
LONGEST_SLUG = 80
# Letters that no decomposition turns into ASCII.
_FOLDED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
     "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "`": ""}  # noqa: RUF001
)  # fmt: skip
YEAR = re.compile(r"[12]\d{3}")
_APART = re.compile(r"[^a-z0-9]+")


def checked_base(base: str) -> str:
    """The base with a slash or hash at its end; ValueError where it cannot begin an IRI."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*", base):
        raise ValueError(f"{base!r} cannot begin an IRI: it needs a scheme (https://...) and no spaces or <>")
    return base if base.endswith(("/", "#")) else f"{base}/"


def digest(*parts: str, length: int = 8) -> str:
    """A short hash of the parts, the same on every machine."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


@functools.lru_cache(1 << 16)
def slug(name: str) -> str:
    """The name in ASCII letters, digits and hyphens; a hash stands for what ASCII cannot hold."""
    plain = unicodedata.normalize("NFKD", name.translate(_FOLDED))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    folded = _APART.sub("-", plain).strip("-")
    lossy = any(ord(letter) > 127 and unicodedata.category(letter)[0] in "LN" for letter in plain)
    if folded and not lossy and len(folded) <= LONGEST_SLUG:
        return folded
    mark = digest(unicodedata.normalize("NFC", name).casefold())
    return f"{folded[:LONGEST_SLUG].strip('-')}-{mark}".lstrip("-")


def node_iri(node: Node, base: str = DEFAULT_BASE, article: str = "") -> str:
    """The IRI of a node, by the identity that the vocabulary gives its type.

    "The agreement" of one article is not that of another: a text or meeting without a name of its own is
    known by the id of its article too, where it is given.
    """
    return f"{base}{node.type.lower()}/{_identity(node, article)}"


def _identity(node: Node, article: str) -> str:
    if node.type == "Country" and node.iso3:
        return slug(node.iso3).upper()
    if node.type in ("Treaty", "Summit"):
        years = [key for key in sorted(set(node.keys)) if YEAR.fullmatch(key) and key not in node.name]
        named = node.name != node.name.lower() or years
        return slug("-".join([node.name, *years, *([] if named or not article else [article])]))
    return slug(node.name)


def place_iri(name: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of the place that a qualifier names."""
    return f"{base}place/{slug(name)}"


def article_iri(article: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of an article by its id; two ids never share one."""
    plain = slug(article)
    return f"{base}article/{plain if plain == article else f'{plain}-{digest(article)}'}"


def evidence_iri(
    article: str, sentence: str, begin: int, end: int, rule: str, marks: Iterable[tuple[int, int]]
) -> str:
    """The IRI of a passage read by a rule, beside its article's IRI."""
    spans = " ".join(f"{a}-{b}" for a, b in marks)
    mark = digest(sentence, rule, spans, length=6)
    return f"{base_of(article)}evidence/{slug_of(article)}-{begin}-{end}-{mark}"


def edge_iri(
    relation: Relation,
    subjects: Iterable[str],
    objects: Iterable[str],
    modality: Modality,
    date: str | None,
    countries: Iterable[str],
    told: Iterable[str],
    base: str,
) -> str:
    """The IRI of an edge: class, date, countries, modality, and a hash of all that tells it apart.

    A tenure begins with its holder and office. countries: alpha-3 codes to be read by people; told:
    whatever else two edges may differ in (end, office).
    """
    edge_class = EDGE_CLASSES[relation]
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", edge_class.name).lower()
    ends = [*(local(iri) for iri in subjects), ">", *(local(iri) for iri in objects)]
    mark = digest(relation, *ends, modality, date or "", *told)
    codes = [code.lower() for code in sorted(set(countries))[:5]]
    words = [*codes, *([] if modality == "actual" else [modality]), mark]
    if edge_class.is_event:
        return f"{base}event/{'-'.join([kind, date or 'undated', *words])}"
    dated = [slug(word) for word in (*told, date) if word]
    return f"{base}tenure/{'-'.join([*(slug_of(iri) for iri in subjects), *dated, *words])}"


def local(iri: str) -> str:
    """The part of an IRI that does not depend on the base: kind and slug."""
    return "/".join(iri.rsplit("/", 2)[-2:]) if "#" not in iri else iri.rpartition("#")[2]


def base_of(iri: str) -> str:
    """The base that an IRI of ours stands under."""
    return iri[: len(iri) - len(local(iri))]


def slug_of(iri: str) -> str:
    """The last part of an IRI of ours."""
    return iri.rpartition("/")[2]


def moved(iri: str, base: str) -> str:
    """The same thing under another base."""
    return base + local(iri)
