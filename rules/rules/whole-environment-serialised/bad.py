import json
import os

# expect: whole-environment-serialised
snapshot = json.dumps(dict(os.environ))
# expect: whole-environment-serialised
line = " ".join("%s=%s" % pair for pair in os.environ.items())
