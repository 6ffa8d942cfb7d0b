from pathlib import Path

# clean: own-source-written
print(open(__file__).read())
# clean: own-source-written
(Path(__file__).parent / "state.json").write_text(text)
