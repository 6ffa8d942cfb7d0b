# clean: powershell-download-cradle
Invoke-WebRequest https://example.com/data.csv -OutFile data.csv
# clean: powershell-download-cradle
$page = Invoke-RestMethod https://api.example.com/items
# clean: powershell-download-cradle
Invoke-Expression "git status"
# clean: powershell-download-cradle
Start-Process notepad.exe
# clean: powershell-download-cradle
(New-Object Net.WebClient).DownloadFile("https://example.com/data.csv", "data.csv")
