import sys

# expect: dynamic-code
print(eval(sys.argv[1]))

def run(code):
    # expect: dynamic-code
    exec(code, {})
