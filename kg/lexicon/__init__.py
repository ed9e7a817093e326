"""Tables reviewed by eye in; one Lexicon of typed entries out. Names of people and states live here only."""

from kg.lexicon.load import Lexicon, check, load
from kg.lexicon.surfaces import Surface, surface_forms
from kg.lexicon.tables import Mistake

__all__ = ["Lexicon", "Mistake", "Surface", "check", "load", "surface_forms"]
