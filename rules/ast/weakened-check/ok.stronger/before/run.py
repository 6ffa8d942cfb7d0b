import yaml
import requests

MAX_BYTES = 10_000_000
ALLOWED_HOSTS = ["*"]
BLOCKED_COMMANDS = ["rm"]


def load(text):
    return yaml.load(text, Loader=yaml.Loader)


def fetch(url):
    return requests.get(url, verify=False)
