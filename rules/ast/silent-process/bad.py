import subprocess
from subprocess import DEVNULL as void

# expect: silent-process
subprocess.Popen(["./worker"], stdin=void, stdout=void, stderr=void)
