import os


def remove(path, allowed):
    if path not in allowed:
        raise PermissionError(path)
    os.remove(path)
