import json
def load(path:
# expect: partly-read-code
    return json.load(open(path))
