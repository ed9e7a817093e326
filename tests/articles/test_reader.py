"""Files, folders and standard input: what is read, and what is reported with its place and reason."""

import io
import json
import os
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.articles import Caution, Failure, read
from kg.articles.reader import Outcome
from kg.model import Article

SENTENCE = "President Lee Jae Myung met with the Chinese leader in Gyeongju on Saturday, his office said."
GOOD = f"date 2025-11-01 Lee meets Xi\n\n{SENTENCE}\n"
GERMAN = (
    "Der Bundeskanzler ist am Montag in Peking eingetroffen, wo er mit dem Präsidenten sprechen will. " * 5
)
KOREAN = "이재명 대통령은 토요일 경주에서 시진핑 중국 국가주석과 정상회담을 했다."


def read_bytes(tmp_path: Path, name: str, data: bytes) -> list[Outcome]:
    """What comes of a file with this name and content."""
    path = tmp_path / name
    path.write_bytes(data)
    return list(read([path]))


def articles(outcomes: list[Outcome]) -> list[Article]:
    """The articles among them."""
    return [outcome for outcome in outcomes if isinstance(outcome, Article)]


def failures(outcomes: list[Outcome]) -> list[Failure]:
    """The failures among them."""
    return [outcome for outcome in outcomes if isinstance(outcome, Failure)]


@pytest.mark.parametrize(
    ("name", "data", "place", "reason"),
    [
        ("a.txt", b"", "a.txt", "is empty"),
        ("a.txt", b" \n\n", "a.txt", "is empty"),
        ("a.txt", b"date 2025-10-30\n", "a.txt:1", "holds no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.txt", "is binary"),
        ("a.txt", b"%PDF-1.7\n", "a.txt", "is a PDF"),
        ("a.txt", b"\x01\x02\x03\xff\x04\x05 text", "a.txt", "is binary"),
        ("a.txt", b"fine\n\x81\x8d\x90\n", "a.txt:2", "neither UTF-8 nor Windows-1252"),
        ("a.txt", b"\xff\xfea", "a.txt", "is marked as UTF-16"),
        ("a.txt", b"x" * 8_000_001, "a.txt", "is larger than 8 MB"),
        ("a.txt", (SENTENCE * 25_000).encode(), "a.txt", "too long for one article"),
        ("a.txt", b"date 2025-02-30 Title\n\nText.", "a.txt:1", "there is no day 2025-02-30"),
        ("a.txt", b"date 30-10-2025 Title\n\nText.", "a.txt:1", "is not a day"),
        ("a.txt", f"date 2025-10-30\n\n{GERMAN}".encode(), "a.txt:1", "not seem to be written in English"),
        ("a.txt", KOREAN.encode(), "a.txt", "is written in Hangul characters"),
        ("a.txt", KOREAN.encode("euc-kr"), "a.txt:1", "neither UTF-8"),
        ("a.md", b"---\ntitle: no end\n\nText.", "a.md:1", "no closing ---"),
        ("a.md", b"---\ndate: 2025-10-30\ntitle: Lee: the week\n---\n", "a.md:3:11", "matter is malformed"),
        ("a.md", b"---\njust words\n---\nText.", "a.md:1", "holds no fields"),
        ("a.md", b"---\ntitle: [a, b]\n---\nText.", "a.md:1", "wrong title"),
        ("a.jsonl", b'{"text": "Lee met Xi."\n', "a.jsonl:1:", "is not JSON"),
        ("a.jsonl", b'\n["Lee met Xi."]\n', "a.jsonl:2", "holds no fields"),
        ("a.jsonl", b'{"text": {"body": "Lee met Xi."}}', "a.jsonl:1", "wrong text"),
        ("a.jsonl", b'{"text": "Lee met Xi.", "published": "soon"}', "a.jsonl:1", "is not a day"),
        ("a.jsonl", b'{"title": "", "text": null}', "a.jsonl:1", "holds no text"),
        ("a.jsonl", b'{"text": "caf\xe9"}', "a.jsonl:1:14", "is not UTF-8"),
        ("a.jsonl", b"[" * 100_000, "a.jsonl:1", "nested too deeply"),
        ("a.jsonl", b'{"text": "' + b"x" * 8_000_000 + b'"}', "a.jsonl:1", "longer than 8 MB"),
    ],
)  # fmt: skip
def test_bad_content_is_reported_with_its_place(
    tmp_path: Path, name: str, data: bytes, place: str, reason: str
) -> None:
    outcomes = read_bytes(tmp_path, name, data)
    assert not articles(outcomes)
    (failure,) = failures(outcomes)
    assert failure.place.startswith(str(tmp_path / place))
    assert reason in failure.reason


def test_what_stands_beside_bad_content_is_read(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "published": "2025-11-01", "text": SENTENCE})
    outcomes = read_bytes(tmp_path, "a.jsonl", f"{{bad\n{good}\n{'x' * 9_000_000}\n{good}\n".encode())
    assert [type(outcome) for outcome in outcomes] == [Failure, Article, Failure, Failure]
    assert [failure.place.rsplit("a.jsonl:")[1] for failure in failures(outcomes)] == ["1:2", "3", "4"]
    assert "already taken by" in failures(outcomes)[2].reason


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (GOOD.encode("utf-8-sig"), GOOD),
        (GOOD.encode("utf-16"), GOOD),
        (GOOD.encode("utf-32"), GOOD),
        (GOOD.replace("\n", "\r\n").encode(), GOOD),
        (GOOD.replace("\n", "\r").encode(), GOOD),
        (GOOD.replace("Lee", "L\u00e9e").encode("cp1252"), GOOD.replace("Lee", "L\u00e9e")),
        (GOOD.replace("Lee", "Le\u0301e").encode(), GOOD.replace("Lee", "L\u00e9e")),
        (GOOD.replace("Jae Myung", "Jae\u00a0My\u00adung").encode(), GOOD),
        (GOOD.replace("Jae Myung", "Jae\x07Myung\u200b").encode(), GOOD),
    ],
)
def test_encodings_and_odd_characters(tmp_path: Path, data: bytes, text: str) -> None:
    (article,) = articles(read_bytes(tmp_path, "a.txt", data))
    assert article.text == text.removeprefix("date 2025-11-01 ").strip()


def test_a_guessed_encoding_and_a_missing_date_are_cautions(tmp_path: Path) -> None:
    outcomes = read_bytes(tmp_path, "a.txt", "Le président met Xi on Thursday.".encode("cp1252"))
    assert len(articles(outcomes)) == 1
    told = [outcome.reason for outcome in outcomes if isinstance(outcome, Caution)]
    assert any("no date" in reason for reason in told)
    assert any("read as Windows-1252" in reason for reason in told)


def test_lone_surrogates_of_json_do_not_reach_the_text(tmp_path: Path) -> None:
    (article,) = articles(read_bytes(tmp_path, "a.jsonl", rb'{"text": "Lee \ud800 met Xi."}'))
    assert article.text == "Lee \ufffd met Xi."


def test_fields_of_front_matter_and_json(tmp_path: Path) -> None:
    expected = Article.model_validate(
        {
            "id": "w1",
            "title": "Lee: the week",
            "published": "2025-11-01",
            "url": "https://example.org/1",
            "publisher": "Wire",
            "text": f"Lee: the week\n\n{SENTENCE}",
        }
    )
    fields = expected.model_dump(mode="json", exclude={"text"}) | {"published": "2025-11-01T08:00:00Z"}
    lines = "\n".join(f'{key}: "{value}"' for key, value in fields.items())
    assert read_bytes(tmp_path, "a.md", f"---\n{lines}\n---\n\n{SENTENCE}\n".encode()) == [expected]
    assert read_bytes(tmp_path, "b.txt", f"---\n{lines}\n...\n{SENTENCE}\n".encode()) == [expected]
    line = json.dumps(fields | {"text": SENTENCE, "language": "en"})
    assert read_bytes(tmp_path, "c.jsonl", line.encode()) == [expected]


def test_json_lines_without_ids_are_called_after_file_and_line(tmp_path: Path) -> None:
    line = json.dumps({"date": "2025-11-01", "text": SENTENCE}) + "\n"
    found = articles(read_bytes(tmp_path, "wire.jsonl", f"{line}\n{line}".encode()))
    assert [article.id for article in found] == ["wire-1", "wire-3"]


def test_markdown_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    markdown = (
        "date 2025-11-01\n\n# Lee meets Xi\n\nPresident **Lee Jae Myung** met [Xi Jinping](https://example.org)\n"
        "in *Gyeongju* on Saturday.<!-- check -->\n\n![A photo](x.png)\n\n> They had lunch.\n\n"
        "- Trade\n- Pandas\n\n```\nprint()\n```\n"
    )
    (article,) = articles(read_bytes(tmp_path, "a.md", markdown.encode()))
    assert article.title == "Lee meets Xi"
    assert article.text.split("\n\n") == [
        "Lee meets Xi",
        "President Lee Jae Myung met Xi Jinping in Gyeongju on Saturday.",
        "They had lunch.",
        "Trade",
        "Pandas",
    ]


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ["b.txt", "a/c.txt", "a/.git/d.txt", ".e.txt", "z.pdf", "a/~f.docx"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    outcomes = list(read([tmp_path]))
    assert [article.id for article in articles(outcomes)] == ["b", "c"]
    (caution,) = [outcome for outcome in outcomes if isinstance(outcome, Caution)]
    assert caution.reason.endswith(".docx (1), .pdf (1)")


def test_a_file_given_twice_is_read_once_but_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "sub/a.txt").write_text(GOOD)
    outcomes = list(read([tmp_path / "a.txt", tmp_path]))
    assert [article.id for article in articles(outcomes)] == ["a"]
    (failure,) = failures(outcomes)
    assert failure.place == str(tmp_path / "sub/a.txt")
    assert str(tmp_path / "a.txt") in failure.reason


def test_folders_and_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "good.txt").write_text(GOOD)
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    outcomes = list(read([tmp_path / "nothing.txt", tmp_path]))
    assert [article.id for article in articles(outcomes)] == ["good"]
    assert [(failure.place, failure.reason) for failure in failures(outcomes)] == [
        (str(tmp_path / "nothing.txt"), "cannot be opened: No such file or directory"),
        (str(tmp_path / "shut"), "cannot be opened: Permission denied"),
    ]


def test_a_pipe_in_a_folder_does_not_hold_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    outcomes = list(read([tmp_path]))
    assert [article.id for article in articles(outcomes)] == ["good"]
    assert [failure.reason for failure in failures(outcomes)] == ["is a pipe or a device, not a file"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (failure,) = failures(list(read([tmp_path])))
    assert failure.reason == "holds no articles"


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (GOOD.encode(), ["stdin"]),
        (f"---\nid: matter\npublished: 2025-11-01\n---\n{SENTENCE}".encode(), ["matter"]),
        (
            f'\ufeff{{"id": "one", "text": "{SENTENCE}"}}\n{{"text": "{SENTENCE}"}}\n'.encode(),
            ["one", "stdin-2"],
        ),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [article.id for article in articles(list(read(["-"])))] == ids


PAGE = f"""<!doctype html><html><head><title>Lee meets Xi | The Wire</title>
<meta property="og:title" content="Lee meets Xi"><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2025-11-01T09:00:00+09:00">
<link rel="canonical" href="https://wire.example/lee"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Lee meets Xi</h1>
<p>{SENTENCE}</p><p>{"They agreed to restore relations that had been strained for years. " * 3}</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_a_web_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="HTML is read with the extra `html`")
    outcomes = read_bytes(tmp_path, "page.html", PAGE.encode())
    (article,) = articles(outcomes)
    assert (article.id, article.title, str(article.published)) == ("page", "Lee meets Xi", "2025-11-01")
    assert SENTENCE in article.text
    assert "Sport" not in article.text
    (caution,) = [outcome for outcome in outcomes if isinstance(outcome, Caution)]
    assert "markup declares" in caution.reason


def test_a_web_page_without_the_extra_tells_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (failure,) = failures(read_bytes(tmp_path, "page.html", PAGE.encode()))
    assert failure.hint == 'pip install "bilateral-kg[html]"'


def encoded(text: str) -> bytes:
    """The text in UTF-8, halves of characters too."""
    return text.encode("utf-8", "surrogatepass")


pieces = st.sampled_from(
    [
        "---\n",
        "date 2025-10-30 ",
        "# ",
        "title: ",
        '{"text": "',
        '"}\n',
        "\u2028",
        "\x00",
        "\u00a0",
        "\r\n",
        "e\u0301",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(
    data=st.binary(max_size=80)
    | st.lists(pieces | st.text(max_size=8), max_size=12).map("".join).map(encoded),
    suffix=st.sampled_from([".txt", ".md", ".jsonl"]),
)
def test_no_content_breaks_the_reader(tmp_path: Path, data: bytes, suffix: str) -> None:
    for outcome in read_bytes(tmp_path, f"a{suffix}", data):
        assert isinstance(outcome, Article | Failure | Caution)
        if isinstance(outcome, Article):
            assert outcome.text.startswith(outcome.title)
            assert unicodedata.is_normalized("NFC", outcome.text)
            assert not set("\r\t\0\u00a0\u2028") & set(outcome.text)
            outcome.text.encode("utf-8")
