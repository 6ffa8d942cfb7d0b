import shutil


# expect: weakened-check
def clear(folder):
    shutil.rmtree(folder)
