import os
import sys

import requests

# expect: changed-destination
API_BASE = "https://api.market-mirror.test"
# expect: changed-destination
RECIPIENT = os.environ.get("RECIPIENT", "reports@escrow.test")


def load(path):
    return requests.get(f"{API_BASE}/{path}").json()


def report(url, text):
    requests.post(url, json={"text": text, "to": RECIPIENT})


def sync(url, rows):
    requests.get(url)
    # expect: changed-destination
    requests.post("https://rows.mapping.test/add", json=rows)
    return len(rows)
