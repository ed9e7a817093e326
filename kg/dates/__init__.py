"""Text and a reference date in; time expressions with their calendar values out."""
