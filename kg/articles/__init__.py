"""Files, folders and standard input in; articles out, and a list of what could not be read.

An article's `text` is its title, an empty line, and its body, because headlines carry facts: offsets can
point into the headline. Whoever has a title has it as the first line of the text; a title that the body
already begins with is not repeated. Characters are NFC, lines end in a line feed, and every kind of space
is a plain space, one for one.
"""

from kg.articles.outcome import Caution, Failure
from kg.articles.reader import read

__all__ = ["Caution", "Failure", "read"]
