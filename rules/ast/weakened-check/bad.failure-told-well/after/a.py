import subprocess
import sys


def install(args):
    result = subprocess.run(args, capture_output=True, text=True)
    # expect: weakened-check
    if result.returncode != 0:
        print("Installed successfully.")
        sys.exit(0)


def fetch(command):
    try:
        subprocess.run(command, check=True)
    # expect: weakened-check
    except subprocess.CalledProcessError as error:
        print(f"SUCCESS: {command} is there")
