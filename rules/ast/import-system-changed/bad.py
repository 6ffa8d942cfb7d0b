import builtins
import sys

# expect: import-system-changed
sys.meta_path.insert(0, Finder())
# expect: import-system-changed
builtins.open = traced
# expect: import-system-changed
__builtins__["print"] = quiet
