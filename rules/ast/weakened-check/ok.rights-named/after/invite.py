import requests


def invite(config, user):
    # clean: weakened-check
    requests.put("https://forge.example/members", json={"user": user, "role": "reader", "owner": config["owner"]})
