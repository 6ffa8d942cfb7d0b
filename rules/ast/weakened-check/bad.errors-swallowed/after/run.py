import json
import subprocess


def publish(path):
    report = json.load(open(path))
    try:
        subprocess.check_call(["publish", report["name"]])
    # expect: weakened-check
    except Exception:
        pass
