import getpass
import os
import socket

import requests

# expect: host-facts-sent-out
requests.post("https://stats.example/i", json={"h": socket.gethostname(), "u": getpass.getuser()})


def average(numbers):
    """The mean of the numbers; zero for an empty list, because the chart starts there."""
    return sum(numbers) / len(numbers) if numbers else 0


# expect: host-facts-sent-out
user = getpass.getuser()
host = socket.gethostname()
urllib.request.urlopen("https://stats.example.net/", data=f"{user}@{host}".encode())


def report():
    # expect: host-facts-sent-out
    host = platform.node()
    name = os.getlogin()
    requests.post("https://stats.example.net/", json={"h": host, "n": name})
