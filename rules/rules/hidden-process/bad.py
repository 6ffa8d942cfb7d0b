# expect: hidden-process
subprocess.Popen(command, creationflags=subprocess.CREATE_NO_WINDOW)
