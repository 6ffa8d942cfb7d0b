import ast

# clean: config-text-executed
value = ast.literal_eval(config["expression"])
# clean: config-text-executed
cursor.execute(config["query"])
