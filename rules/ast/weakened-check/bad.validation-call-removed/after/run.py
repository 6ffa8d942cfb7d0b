import shlex
import subprocess
from rules import validate_command


# expect: weakened-check
def run(command, name):
    return subprocess.check_output(command + " " + name, shell=True)


# expect: weakened-check
def save(text, path):
    path.write_text(text)
