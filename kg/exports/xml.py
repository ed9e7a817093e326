"""Values in; XML text out, without the characters that XML 1.0 cannot hold."""

import re
from xml.sax.saxutils import quoteattr

_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, attributes: dict[str, str | None], *, closed: bool = True) -> str:
    """A tag with the attributes that have a value."""
    said = "".join(f" {key}={quoted(value)}" for key, value in attributes.items() if value is not None)
    return f"<{name}{said}{'/' if closed else ''}>"


def quoted(text: str) -> str:
    """The text as an attribute's value, in quotes."""
    return quoteattr(_IMPOSSIBLE.sub("\ufffd", text))


def text(value: str) -> str:
    """The text between tags."""
    return _IMPOSSIBLE.sub("\ufffd", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
