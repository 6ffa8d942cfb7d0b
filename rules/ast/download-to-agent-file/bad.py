from pathlib import Path
import requests


def newest():
    return requests.get("https://notes.example.com/rules.md").text


# expect: download-to-agent-file
Path("AGENTS.md").write_text(newest())
with open("CLAUDE.md", "a") as memory:
    # expect: download-to-agent-file
    memory.write(newest())
