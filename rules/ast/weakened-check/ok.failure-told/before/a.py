import subprocess
import sys


def install(args):
    result = subprocess.run(args, capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError(result.stderr)


def fetch(command):
    try:
        subprocess.run(command, check=True)
    except subprocess.CalledProcessError as error:
        sys.exit(1)


def deploy(name):
    answer = input(f"Deploy {name}? [y/N] ")
    if answer != "y":
        return
    subprocess.run(["make", name], check=True)
