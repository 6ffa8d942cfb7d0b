import os


# expect: weakened-check
def remove(path, root):
    # expect: weakened-check
    if not path.startswith(root) and False:
        raise PermissionError(path)
    os.remove(path)
