"""A stretch of text in; its tokens with offsets out. One regular expression does the work."""

import re
from dataclasses import dataclass, field
from typing import Any

TOKEN = re.compile(
    r"""
    (?:[A-Z]\.){2,}(?:[A-Z](?!\w))?                      # U.S.  D.C.  U.S.-
  | (?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|Adm|Maj|Brig|Prof|Rev|Hon|Amb|Md|Smt|Sec|Cmdr|Vol|No|vs
     |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.
  | [A-Z]\.(?=\s?[A-Z])                                  # J. in a name
  | (?:US|A|C|NZ|HK|S|NT|R)?[$€£¥]\ ?\d+(?:[.,]\d+)*(?:[a-zA-Z]+)?     # US$ 7.5  £50m
  | \d+(?:[.,]\d+)*(?:[a-zA-Z]+)?%?              # 1,500  3rd  19th
  | \b(?!then-|ex-|vice-|mid-|al-|el-|bin-|re-|co-)[a-z]+(?:-[a-z]+)+(?![\w-])   # in-depth  face-to-face
  | (?:[Rr]e|[Cc]o|[Pp]re|[Uu]n)-[a-z]{3,}                # re-committed
  | [^\W_]+?(?=n[’']t\b)|n[’']t\b                       # did n't
  | [’'](?:s|re|ve|ll|d|m)\b                            # 's
  | [^\W_]+(?:[’'](?:[^\W\d_]{2,}|[aiou]\b))*(?<!n[’']t)  # Xi  d'affaires  Matiang'i  al  F  G20
  | --+ | \.\.\. | [^\w\s]
    """,
    re.VERBOSE,
)
QUOTES = {"«": "“", "»": "”", "„": "“"}  # as the press of other lands prints them
CURRENCIES = frozenset("$€£¥")


@dataclass(slots=True)
class Token:
    """A word, a mark, or a longer name read as one. `tag` is a class of closed.py or a kind of name.

    lemma and forms: for words that may be verbs ("B" base, "Z" -s, "D" past, "N" past participle, "G" -ing).
    value: what the reading knows of it (a lexicon hit, a person, a time).
    """

    text: str
    low: str
    begin: int
    end: int
    tag: str = ""
    lemma: str = ""
    forms: str = ""
    noun: bool = False  # the verb form is a common noun or adjective too
    value: Any = field(default=None)

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def tokens(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of text[begin:end], offsets counted in text."""
    found = []
    for match in TOKEN.finditer(text, begin, end):
        word = match.group()
        first, last = match.span()
        if word.isalpha():  # most words; they have neither currency signs nor apostrophes
            found.append(Token(word, word.lower(), first, last))
            continue
        if word == "-" and text[first - 1 : first].isspace() and text[last : last + 1].isspace():
            word = "–"  # a dash, not a hyphen
        word = QUOTES.get(word, word)
        tag = "" if CURRENCIES.isdisjoint(word[:4]) else "NUM"
        found.append(Token(word, word.lower().replace("’", "'"), first, last, tag))
    return found
