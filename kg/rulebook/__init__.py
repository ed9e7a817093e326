"""Rule notebooks in; checked, compiled rules out, or a list of mistakes with their places."""
