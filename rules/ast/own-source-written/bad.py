from pathlib import Path

# expect: own-source-written
open(__file__, "w").write(text)
# expect: own-source-written
Path(__file__).write_text(text)
