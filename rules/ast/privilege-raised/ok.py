import os

# clean: privilege-raised
os.setuid(1000)
# clean: privilege-raised
os.chmod("helper", 0o755)
