import subprocess

# clean: silent-process
subprocess.run(["make"], stdout=subprocess.DEVNULL)
# clean: silent-process
subprocess.Popen(["make"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
