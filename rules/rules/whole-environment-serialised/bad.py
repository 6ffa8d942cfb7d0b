import json
import os

# expect: whole-environment-serialised
snapshot = json.dumps(dict(os.environ))
# expect: whole-environment-serialised
line = " ".join("%s=%s" % pair for pair in os.environ.items())

# expect: whole-environment-serialised
pairs = ["%s=%s" % (k, v) for (k, v) in os.environ.items()]
