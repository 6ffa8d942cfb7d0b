# expect: autostart-service-install
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Run" /v agent /d agent.exe
# expect: autostart-service-install
schtasks /create /tn agent /tr agent.exe /sc onlogon
# expect: autostart-service-install
sc create agent type= own start= auto binPath= C:\agent.exe
# expect: autostart-service-install
copy agent.lnk "%APPDATA%\Microsoft\Windows\Start Menu\Programs\Startup\agent.lnk"
