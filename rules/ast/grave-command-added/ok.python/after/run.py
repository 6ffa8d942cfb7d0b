import subprocess


def run(command):
    return subprocess.run(command, check=True)


# clean: grave-command-added
subprocess.run(["rm", "-rf", "dist"])
# clean: grave-command-added
subprocess.run(["git", "log", "-1"])
# clean: grave-command-added
subprocess.run(["rm", "-f", "/tmp/report.txt"])
# clean: grave-command-added
subprocess.run(["git", "reset", "--hard", "HEAD"])
# clean: grave-command-added
subprocess.run(["gh", "api", "graphql"])
