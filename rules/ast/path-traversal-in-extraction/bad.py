import os
import tarfile
import zipfile


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            target = os.path.join(folder, member.filename)
            # expect: path-traversal-in-extraction
            with open(target, "wb") as out:
                out.write(archive.read(member))


def unpack_tar(path, folder):
    archive = tarfile.open(path)
    for name in archive.getnames():
        # expect: path-traversal-in-extraction
        open(f"{folder}/{name}", "wb").write(archive.extractfile(name).read())
