import shlex
import subprocess
from rules import validate_command


def run(command, name):
    validate_command(command)
    return subprocess.check_output(command + " " + shlex.quote(name), shell=True)


def save(text, path):
    path.write_text(redact_secrets(text))
