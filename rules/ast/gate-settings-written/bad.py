from pathlib import Path

root = Path("/srv/repository")
# expect: gate-settings-written
(root / ".evogate" / "policy.yaml").write_text("profile: permissive\n")
# expect: gate-settings-written
open(".evogate/lock.json", "w")
