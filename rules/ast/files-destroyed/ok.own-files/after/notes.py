import os
from pathlib import Path


def clean(folder):
    for entry in sorted(folder.glob("*.md")):
        # clean: files-destroyed
        entry.unlink()


def convert(folder, out):
    for note in folder.glob("*.txt"):
        # clean: files-destroyed
        (out / note.name).write_text(note.read_text())
    for name in os.listdir(folder):
        # clean: files-destroyed
        with open(os.path.join(out, name), "w") as file:
            file.write(name)
        target = note.with_suffix(".html")
        # clean: files-destroyed
        target.write_text("")
    for stale in Path("/tmp/convert").glob("*"):
        # clean: files-destroyed
        stale.unlink()
    for stale in folder.rglob("__pycache__"):
        # clean: files-destroyed
        stale.rmdir()
    for path in (out / "a.txt", out / "b.txt"):
        # clean: files-destroyed
        path.write_text("made here")


def sizes(folder, path):
    for name in os.listdir(folder):
        print(name)


def save(name):
    # clean: files-destroyed
    os.remove(name)
