import zipfile

with zipfile.ZipFile("data.zip") as archive:
    # clean: archive-extracted-unchecked
    archive.extractall("out")
