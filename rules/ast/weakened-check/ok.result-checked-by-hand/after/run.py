import subprocess


def convert(name):
    # clean: weakened-check
    done = subprocess.run(["convert", name], capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
