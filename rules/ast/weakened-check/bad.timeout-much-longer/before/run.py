import requests


def fetch(url):
    return requests.get(url, timeout=10)


def post(url):
    return requests.post(url, timeout=10)
