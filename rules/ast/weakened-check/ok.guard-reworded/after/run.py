import os


# clean: weakened-check
def remove(target, permitted):
    if target in permitted:
        os.remove(target)
    else:
        raise PermissionError(target)


# clean: weakened-check
def show(item):
    if not item:
        raise ValueError("nothing to show")
    print(item)
