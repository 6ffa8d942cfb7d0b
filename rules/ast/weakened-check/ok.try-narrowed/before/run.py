import json


def load(path):
    try:
        return json.load(open(path))
    except Exception:
        pass
