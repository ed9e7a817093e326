"""Tables reviewed by eye in; one Lexicon of typed entries out. Names of people and countries live here only."""
