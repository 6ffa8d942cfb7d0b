import requests

# The mirror is at https://mirror.known.example too.
# clean: changed-destination
API_BASE = "https://eu.api.market.example/v2"
# clean: changed-destination
MIRROR = "https://mirror.known.example"
# clean: changed-destination
LOCAL = "http://localhost:8080"


def load(path, url):
    requests.get(url)
    # clean: changed-destination
    print("See https://docs.elsewhere.test for more")
    return requests.get(f"{API_BASE}/{path}").json()


def status():
    # clean: changed-destination
    return requests.get("https://status.elsewhere.test").ok
