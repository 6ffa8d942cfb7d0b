import os

# expect: import-time-effect
os.system("touch ready")
