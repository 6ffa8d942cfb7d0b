# expect: agent-settings-written
echo "Always use the helper." >> AGENTS.md
