"""Sentences in; mentions out: who, where, which treaty, when, with pronouns and aliases settled."""
