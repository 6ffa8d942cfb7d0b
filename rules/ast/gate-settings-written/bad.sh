# expect: gate-settings-written
echo '{"approved":true}' > .evogate/approvals/auto.json
# expect: gate-settings-written
sed -i 's/hold/allow/' .evogate/policy.yaml
