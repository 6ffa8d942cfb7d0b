import os
import zipfile


def unpack(path, folder):
    root = os.path.realpath(folder)
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            target = os.path.realpath(os.path.join(root, member.filename))
            if os.path.commonpath([root, target]) != root:
                raise ValueError(member.filename)
            # clean: path-traversal-in-extraction
            with open(target, "wb") as out:
                out.write(archive.read(member))


def count(path):
    names = zipfile.ZipFile(path).namelist()
    # clean: path-traversal-in-extraction
    with open("count.txt", "w") as out:
        out.write(str(len(names)))


def unpack_safely(path, folder):
    # clean: path-traversal-in-extraction
    zipfile.ZipFile(path).extractall(folder)
