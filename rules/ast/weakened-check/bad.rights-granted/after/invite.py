import requests


def invite(config, user):
    # expect: weakened-check
    requests.put("https://forge.example/members", json={"user": user, "access_level": config.get("level", "maintainer")})
