import requests

# The mirror is at https://mirror.known.example too.
API_BASE = "https://api.market.example"
MIRROR = None


def load(path, url):
    requests.get(url)
    return requests.get(f"{API_BASE}/{path}").json()
