import json

# expect: agent-config-write
json.dump(config, open(".claude/settings.json", "w"))
