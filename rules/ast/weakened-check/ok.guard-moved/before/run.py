import shutil


def clear(folder, root):
    if not folder.startswith(root):
        raise ValueError("outside of the work folder")
    shutil.rmtree(folder)


def store(text, path, root):
    if not path.startswith(root):
        raise ValueError("outside of the work folder")
    path.write_text(text)
