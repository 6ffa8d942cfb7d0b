import shutil
import tarfile

with tarfile.open("data.tar") as tar:
    # expect: archive-extracted-unchecked
    tar.extractall("out")
# expect: archive-extracted-unchecked
shutil.unpack_archive("data.tar", "out")
