# clean: agent-settings-written
print(open("CLAUDE.md").read())
# clean: agent-settings-written
open("notes/claude.txt", "w")
