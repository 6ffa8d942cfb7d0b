# clean: partly-read-code
def load(path):
    return path
