from pathlib import Path


def clean(folder):
    for note in folder.glob("*.md"):
        note.unlink()
