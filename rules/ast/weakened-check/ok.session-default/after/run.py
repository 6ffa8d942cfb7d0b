import socket

import requests

socket.setdefaulttimeout(10)


def fetch(url):
    # clean: weakened-check
    return requests.get(url)
