import builtins
import sys

# clean: import-system-changed
sys.path.insert(0, "lib")
# clean: import-system-changed
first = sys.meta_path[0]
# clean: import-system-changed
builtins.print("hello")
