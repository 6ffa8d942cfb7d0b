import os
import sys

import requests

API_BASE = "https://api.market.example"
RECIPIENT = os.environ.get("RECIPIENT")


def load(path):
    return requests.get(f"{API_BASE}/{path}").json()


def report(url, text):
    requests.post(url, json={"text": text, "to": RECIPIENT})


def sync(url, rows):
    requests.get(url)
    return len(rows)
