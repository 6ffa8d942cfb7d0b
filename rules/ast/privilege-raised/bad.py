import os

# expect: privilege-raised
os.setuid(0)
# expect: privilege-raised
os.chmod("helper", 0o4755)
