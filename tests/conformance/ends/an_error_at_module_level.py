"""An exception that nobody catches ends the program."""
print("before")
raise ValueError("at module level")
