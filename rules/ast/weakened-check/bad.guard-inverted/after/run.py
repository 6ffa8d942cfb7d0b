import os


# expect: weakened-check
def remove(path, allowed):
    if path in allowed:
        raise PermissionError(path)
    os.remove(path)
