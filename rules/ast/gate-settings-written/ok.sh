# clean: gate-settings-written
cat .evogate/policy.yaml > copy.yaml
# clean: gate-settings-written
evogate scan . --format json > report.json
