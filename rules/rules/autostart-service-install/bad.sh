#!/bin/bash
# expect: autostart-service-install
cp agent.plist ~/Library/LaunchAgents/com.tool.agent.plist
# expect: autostart-service-install
launchctl load ~/Library/LaunchAgents/com.tool.agent.plist
# expect: autostart-service-install
cp agent.service ~/.config/systemd/user/agent.service
