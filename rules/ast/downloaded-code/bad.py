import os
import requests
from urllib.request import urlopen

# expect: downloaded-code
exec(requests.get("https://files.example.com/a.py").text)
script = urlopen("https://files.example.com/b.sh").read().decode()
# expect: downloaded-code
os.system(script)


def fetch(address):
    answer = requests.get(address)
    return answer.text


def start(text):
    # expect: downloaded-code
    exec(compile("import os\n" + text, "<a>", "exec"))


start(fetch("https://files.example.com/c.py"))
