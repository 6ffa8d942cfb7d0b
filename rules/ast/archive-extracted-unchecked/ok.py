import tarfile

with tarfile.open("data.tar") as tar:
    # clean: archive-extracted-unchecked
    tar.extractall("out", filter="data")
