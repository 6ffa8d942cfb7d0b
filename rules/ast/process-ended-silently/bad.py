import os
from os import _exit

# expect: process-ended-silently
os._exit(0)
# expect: process-ended-silently
_exit(0)
