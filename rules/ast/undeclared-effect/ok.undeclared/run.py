import os

# clean: undeclared-effect
os.system("pip install counting")
