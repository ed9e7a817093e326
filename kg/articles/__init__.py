"""Files, folders and standard input in; articles out, and a list of what could not be read."""
