from pathlib import Path
import requests

page = requests.get("https://notes.example.com/table.csv").text
# clean: download-to-agent-file
Path("out/table.csv").write_text(page)
# clean: download-to-agent-file
# expect: agent-settings-written
Path("AGENTS.md").write_text("Answer in English.")
