import json


def load(path):
    try:
        return json.load(open(path))
    # clean: weakened-check
    except FileNotFoundError:
        pass
