import os
import sys

# clean: watcher-detected
if os.environ.get("CI"):
    colour = False
# clean: watcher-detected
if len(sys.argv) > 1:
    name = sys.argv[1]
