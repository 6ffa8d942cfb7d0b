import requests

TIMEOUT = 15


def fetch(url):
    # clean: weakened-check
    return requests.get(url, timeout=TIMEOUT)


def post(url):
    options = {"timeout": TIMEOUT}
    # clean: weakened-check
    return requests.post(url, **options)
