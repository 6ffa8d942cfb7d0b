import subprocess

import requests


def fetch(url, name):
    # expect: weakened-check
    page = requests.get(url, verify=False)
    # expect: weakened-check
    subprocess.run(["convert", name])
    return page


def login(session, url):
    # expect: weakened-check
    session.verify = False
    return session.get(url)
