"""Sentences with mentions in; clauses out: who does what to whom, when, and whether."""
