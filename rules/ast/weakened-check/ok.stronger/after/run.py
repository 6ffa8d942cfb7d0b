import yaml
import requests

# clean: weakened-check
MAX_BYTES = 20_000_000
ALLOWED_HOSTS = ["api.example.com"]
BLOCKED_COMMANDS = ["rm", "dd"]


def load(text):
    # clean: weakened-check
    return yaml.load(text, Loader=yaml.SafeLoader)


def fetch(url):
    return requests.get(url, timeout=5)
