"""Articles about diplomacy in; a dated, explained, standard graph of relations between countries out."""

__version__ = "0.1.0"
