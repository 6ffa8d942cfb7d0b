import subprocess
import requests

# expect: import-time-effect
subprocess.run(["make", "tables"])
# expect: import-time-effect
MOTD = requests.get("https://api.example.com/motd").text
