import os


def save(path, note):
    show(path, note)


def show(path, note):
    print(path)
    # clean: effect-added
    with open(os.path.join(os.environ["NOTES"], path), "w") as file:
        file.write(note)


def index(folder):
    # clean: effect-added
    with open("index.txt", "w") as file:
        file.write(folder)
