import os


# expect: weakened-check
def remove(path, root):
    if not path.startswith(root) and False:
        raise PermissionError(path)
    os.remove(path)
