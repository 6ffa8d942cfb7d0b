from secagent import reset_security_policy, update_security_policy

# expect: tool-policy-void
update_security_policy({"send_money": [(1, 0, {}, 0), (2, 1, {"recipient": {"const": "US1"}}, 0)]})
# expect: tool-policy-void
reset_security_policy(include_human_policy=True)
