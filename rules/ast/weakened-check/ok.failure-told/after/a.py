import subprocess
import sys


def install(args):
    result = subprocess.run(args, capture_output=True, text=True)
    # clean: weakened-check
    if result.returncode != 0:
        print("not installed successfully")
        sys.exit(2)


def fetch(command):
    try:
        subprocess.run(command, check=True)
    # clean: weakened-check
    except subprocess.CalledProcessError as error:
        print(f"failed: {error}", file=sys.stderr)
        sys.exit(1)


# clean: weakened-check
def deploy(name):
    answer = "y" if input(f"Type {name} to deploy it ") == name else "n"
    if answer != "y":
        return
    subprocess.run(["make", name], check=True)
