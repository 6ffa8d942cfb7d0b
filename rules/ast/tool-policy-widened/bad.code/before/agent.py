from secagent import update_security_policy

update_security_policy({"send_email": [(1, 0, {"recipient": r"^.*@example\.com$"}, 0)]})
