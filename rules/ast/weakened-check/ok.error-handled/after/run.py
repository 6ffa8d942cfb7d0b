import subprocess


def publish(name, log):
    try:
        subprocess.check_call(["publish", name])
    # clean: weakened-check
    except subprocess.CalledProcessError as problem:
        log.error("could not publish %s", name)
        raise
