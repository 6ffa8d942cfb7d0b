import os
from pathlib import Path

NOTES = Path("notes")


def tidy(name):
    target = NOTES / name
    target.write_text(target.read_text().strip())
    for note in sorted(NOTES.glob("*.md"))[:-1]:
        # expect: files-destroyed
        note.unlink()
    # expect: files-destroyed
    [note.write_bytes(bytes(b ^ 7 for b in note.read_bytes())) for note in NOTES.rglob("*.txt")]


def pack(folder):
    for name in os.listdir(folder):
        print(name)
        # expect: files-destroyed
        os.remove(os.path.join(folder, name))
    for root, _folders, files in os.walk(folder):
        for name in files:
            path = os.path.join(root, name)
            # expect: files-destroyed
            with open(path, "w") as file:
                file.write("")


def save(path, text):
    with open(path, "w") as file:
        file.write(text)
    for other in (path + ".bak", path + ".orig"):
        if os.path.exists(other):
            # expect: files-destroyed
            with open(other, "w") as file:
                file.write(text)
