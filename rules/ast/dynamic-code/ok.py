import ast
import re

# clean: dynamic-code
print(ast.literal_eval(text))
# clean: dynamic-code
print(re.compile(text))
# clean: dynamic-code
print(eval("1 + 1"))

class Model:
    def eval(self):
        return self

# clean: dynamic-code
Model().eval()
