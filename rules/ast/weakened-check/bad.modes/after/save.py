import os
from pathlib import Path

import requests

TOKEN_FILE = Path("token.json")
session = requests.Session()


def save(text):
    TOKEN_FILE.write_text(text)
    # expect: weakened-check
    TOKEN_FILE.chmod(0o644)


def connect():
    session.headers["Accept"] = "application/json"
    # expect: weakened-check
    session.verify = os.getenv("HOUSE_CA", False)
