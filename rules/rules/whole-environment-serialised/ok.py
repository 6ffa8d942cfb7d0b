import json
import os

# clean: whole-environment-serialised
child = os.environ.copy()
# clean: whole-environment-serialised
debug = json.dumps({"home": os.environ["HOME"]})
# clean: whole-environment-serialised
names = [name for name in os.environ if name.startswith("APP_")]
# clean: whole-environment-serialised
os.environ.setdefault("LANG", "C")
