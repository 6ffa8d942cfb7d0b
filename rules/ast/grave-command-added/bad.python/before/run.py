import subprocess


def run(command):
    return subprocess.run(command, check=True)


subprocess.run(["gcloud", "config", "list"])
