"""The page's content in; a pyvis Network that renders it as one safe, self-contained page out."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

HERE = Path(__file__).parent
VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
LANGUAGES = ("en", "ko", "zh")
STYLES = ("theme", "frame", "controls", "panel", "lists", "narrow", "print")
SCRIPTS = (  # in the order in which they lean on one another
    *("types", "data", "elements", "wording", "state", "scene", "paths", "shapes"),
    *("canvas", "edges", "focus", "labels", "legend", "timeline", "facts", "panel"),
    *("lists", "csv", "search", "svg", "share", "about", "keyboard", "main"),
)


class RelationNetwork(Network):  # type: ignore[misc]
    """A pyvis Network with a template of its own: nothing fetched, nothing unescaped, positions fixed.

    `nodes` and `edges` are pyvis's own lists; what else the page shows is in `content`.
    """

    def __init__(self, content: Mapping[str, Any], *, language: str = "auto") -> None:
        """Fill pyvis's lists directly: its add_node and add_edge look through the whole list each time."""
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.toggle_physics(False)
        self.content = {name: part for name, part in content.items() if name not in ("nodes", "edges")}
        self.nodes = list(content["nodes"])
        self.edges = list(content["edges"])
        self.node_ids = [node["id"] for node in self.nodes]
        self.node_map = {node["id"]: node for node in self.nodes}
        self.language = language
        self.path = "page.html"
        self.templateEnv = Environment(
            loader=FileSystemLoader(HERE),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page as text. The arguments are pyvis's and change nothing: the page is always one file."""
        strings = {language: _strings(language) for language in LANGUAGES}
        shown = self.language if self.language in LANGUAGES else LANGUAGES[0]
        data = {**self.content, "nodes": self.nodes, "edges": self.edges, "language": self.language}
        scripts = [VIS.read_text(encoding="utf-8"), _script()]
        style = _joined("style", STYLES, ".css")
        self.html = self.templateEnv.get_template(self.path).render(
            language=shown,
            text=strings[shown],
            scripts=[Markup(script) for script in scripts],
            style=Markup(style),
            policy=_policy(scripts, style),
            data=_json(data),
            strings=_json(strings),
        )
        return str(self.html)

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page as UTF-8, whatever the machine's own encoding is."""
        data = self.generate_html().encode("utf-8", "replace")
        Path(name).write_bytes(data)


def _strings(language: str) -> dict[str, Any]:
    return dict(json.loads((HERE / "strings" / f"{language}.json").read_text(encoding="utf-8")))


def _script() -> str:
    """The page's own script, in a scope of its own."""
    return '(() => {\n"use strict";\n' + _joined("script", SCRIPTS, ".js") + "\n})();"


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    return "\n".join((HERE / folder / f"{name}{suffix}").read_text(encoding="utf-8") for name in names)


def _json(value: object) -> Markup:
    """JSON that no text in it can end or escape from when it stands inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _policy(scripts: list[str], style: str) -> str:
    """A Content-Security-Policy that lets these scripts and this style run, and nothing else load at all."""
    allowed = " ".join(_fingerprint(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_fingerprint(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
