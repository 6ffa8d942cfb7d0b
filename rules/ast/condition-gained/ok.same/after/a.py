import os

# clean: condition-gained
if os.environ.get("CI") and len(os.listdir(".")) > 3:
    print("plain")
