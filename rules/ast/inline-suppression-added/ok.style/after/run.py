# clean: inline-suppression-added
import os, sys  # noqa: E401
# clean: inline-suppression-added
name: str = 1  # type: ignore
# clean: inline-suppression-added
print("a comment with nosec in a string: # nosec")
