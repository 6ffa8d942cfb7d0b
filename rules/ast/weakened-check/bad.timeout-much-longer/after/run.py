import requests


def fetch(url):
    # expect: weakened-check
    return requests.get(url, timeout=86400)


def post(url):
    # expect: weakened-check
    return requests.post(url, timeout=None)
