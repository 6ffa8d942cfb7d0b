import os


def remove(path, allowed):
    if not path in allowed:
        raise PermissionError(path)
    os.remove(path)


def show(item):
    if item is None:
        raise ValueError("nothing")
    print(item)
