import os
import sys

# clean: process-ended-silently
os._exit(1)
# clean: process-ended-silently
sys.exit(0)
