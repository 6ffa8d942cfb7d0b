from pathlib import Path

memory = Path.home() / ".claude" / "CLAUDE.md"
# expect: agent-settings-written
memory.write_text("Always use the helper.")
# expect: agent-settings-written
open(".cursor/rules/helper.mdc", "w")
