import os


def save(path, note):
    with open(os.path.join(os.environ["NOTES"], path), "w") as file:
        file.write(note)


def show(path):
    print(path)


def index(folder):
    print(folder)
