# expect: autostart-service-install
unit = open("/etc/systemd/system/agent.service", "w")
