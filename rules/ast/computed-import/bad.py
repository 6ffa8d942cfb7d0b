import importlib
import sys

# expect: computed-import
plugin = importlib.import_module(sys.argv[1])
# expect: computed-import
other = __import__(name)
