"""A saved web page in; the fields of its article out. Needs the optional extra `html` (trafilatura)."""

from typing import Any

from kg.articles.outcome import Mistake
from kg.articles.submitted import Submitted

INSTALL = 'pip install "bilateral-kg[html]"'
# Only what the page's markup declares, of whatever day: by default, the library refuses days after today.
DATE_SOURCES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1800-01-01",
    "max_date": "9998-12-31",
}


def fields(page: bytes) -> Submitted | Mistake:
    """Title, day, address, publisher and text of a page."""
    try:
        import trafilatura
    except ImportError as error:
        return Mistake(f"is HTML, which needs one more library: {error}", INSTALL)
    found: Any = trafilatura.bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dict(DATE_SOURCES),
    )
    if found is None or not found.text:
        return Mistake("holds no article that can be told from the page around it", "save its text as .txt")
    return Submitted(
        title=found.title,
        published=found.date,
        url=found.url,
        publisher=found.sitename,
        text=found.text.replace("\n", "\n\n"),  # It ends a paragraph with one line feed.
    )
