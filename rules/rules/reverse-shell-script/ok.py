import socket
import subprocess

# clean: reverse-shell-script
os.dup2(log.fileno(), 1)
# clean: reverse-shell-script
s = socket.create_connection(("localhost", 5432), timeout=2)
# clean: reverse-shell-script
subprocess.run(["/bin/sh", "build.sh"], stdin=subprocess.DEVNULL)
# clean: reverse-shell-script
child.stdout.pipe(log_file)
fd = s.fileno()
# known-miss: reverse-shell-script
os.dup2(fd, 0)
