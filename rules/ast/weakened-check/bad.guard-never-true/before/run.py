import os


def remove(path, root):
    if not path.startswith(root):
        raise PermissionError(path)
    os.remove(path)
