import shutil


# clean: weakened-check
def remove_folder(path, top):
    if not path.startswith(top):
        raise ValueError("outside of the work folder")
    print(path)
    shutil.rmtree(path)
