import requests


def invite(config, user):
    requests.put("https://forge.example/members", json={"user": user})
