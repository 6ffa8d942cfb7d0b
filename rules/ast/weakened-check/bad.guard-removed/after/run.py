import shutil


# expect: weakened-check
def clear(folder, root):
    shutil.rmtree(folder)


# clean: weakened-check
def copy(source, target):
    if target == source:
        raise ValueError("the same file")
    shutil.copy(source, target)
