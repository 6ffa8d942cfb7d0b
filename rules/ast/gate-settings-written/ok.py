from pathlib import Path

# clean: gate-settings-written
policy = Path(".evogate/policy.yaml").read_text()
# clean: gate-settings-written
Path("evogate-report.json").write_text("{}")
