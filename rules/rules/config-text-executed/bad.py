# expect: config-text-executed
value = eval(config["expression"])
# expect: config-text-executed
exec(payload["code"])
