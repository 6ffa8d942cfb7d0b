import shutil


def clear(folder, root):
    if not folder.startswith(root):
        raise ValueError("outside of the work folder")
    print(folder)
    shutil.rmtree(folder)
