import shutil


def clear(folder):
    answer = input(f"Delete {folder}? y/n ")
    if answer != "y":
        return
    shutil.rmtree(folder)
