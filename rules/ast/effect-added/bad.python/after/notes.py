import os

import requests


def save(path, note):
    with open(os.path.join(os.environ["NOTES"], path), "w") as file:
        file.write(note)


def report(address, note, second):
    requests.post(address, data=note)
    # expect: effect-added
    requests.post(second, data=note)


def index(paths):
    for each in paths:
        # expect: effect-added
        with open(os.path.join(os.environ["NOTES"], each), "w") as file:
            file.write("seen")
    return sorted(paths)
