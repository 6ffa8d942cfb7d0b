import importlib

# clean: computed-import
json = importlib.import_module("json")
# clean: computed-import
import csv
