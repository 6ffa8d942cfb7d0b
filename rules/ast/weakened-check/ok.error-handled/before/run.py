import subprocess


def publish(name, log):
    subprocess.check_call(["publish", name])
