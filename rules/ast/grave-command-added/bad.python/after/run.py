import subprocess


def run(command):
    return subprocess.run(command, check=True)


subprocess.run(["gcloud", "config", "list"])
# expect: grave-command-added
subprocess.run(["sudo", "iptables", "-I", "INPUT", "-j", "ACCEPT"])
# expect: grave-command-added
subprocess.run(["gcloud", "projects", "add-iam-policy-binding", "p", "--role=roles/owner"])
# expect: grave-command-added
subprocess.run(["rm", "-rf", "build"])
# clean: grave-command-added
subprocess.run(["gcloud", "projects", "get-iam-policy", "p"])
