import os

# expect: undeclared-effect
os.system("pip install counting")
