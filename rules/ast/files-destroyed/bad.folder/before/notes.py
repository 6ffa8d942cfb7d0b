import os
from pathlib import Path

NOTES = Path("notes")


def tidy(name):
    target = NOTES / name
    target.write_text(target.read_text().strip())


def pack(folder):
    for name in os.listdir(folder):
        print(name)


def save(path, text):
    with open(path, "w") as file:
        file.write(text)
