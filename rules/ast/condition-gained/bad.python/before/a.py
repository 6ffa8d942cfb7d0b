import os


def run(command):
    return os.path.join("bin", command)
