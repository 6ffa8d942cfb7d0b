import docker

client = docker.from_env()
# expect: sandbox-opened
client.containers.run("python:3.12", "ls", volumes={"/var/run/docker.sock": {"bind": "/docker.sock"}})
# expect: sandbox-opened
client.containers.run("python:3.12", "ls", pid_mode="host")
# clean: sandbox-opened
client.containers.run("python:3.12", "ls", network_mode="none", read_only=True, cap_drop=["ALL"])
