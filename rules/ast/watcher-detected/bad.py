import os
import sys

# expect: watcher-detected
if sys.gettrace() is not None:
    sys.exit(0)
# expect: watcher-detected
if "PYTEST_CURRENT_TEST" in os.environ:
    mode = "plain"
