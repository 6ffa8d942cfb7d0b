import shutil


def keep_inside(place, root):
    if not place.startswith(root):
        raise ValueError("outside of the work folder")


# clean: weakened-check
def clear(folder, root):
    keep_inside(folder, root)
    shutil.rmtree(folder)


# clean: weakened-check
def store(text, path, root):
    keep_inside(path, root)
    path.write_text(text)
