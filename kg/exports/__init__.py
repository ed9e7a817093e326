"""A graph in; a file out. An exporter sees the graph and nothing before it."""
