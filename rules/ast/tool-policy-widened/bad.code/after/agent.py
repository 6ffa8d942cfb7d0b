from secagent import update_security_policy

# expect: tool-policy-widened
update_security_policy({"send_email": [(1, 0, {"recipient": r"^.*$"}, 0)]})
