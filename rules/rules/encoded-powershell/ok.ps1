# clean: encoded-powershell
powershell -NoProfile -File build.ps1
# clean: encoded-powershell
$bytes = [Convert]::FromBase64String($blob)
# clean: encoded-powershell
Get-Content log.txt -Encoding utf8
# clean: encoded-powershell
pwsh -Command "Get-Date"
