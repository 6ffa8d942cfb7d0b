# expect: shell-startup-implant
Add-Content $PROFILE "Import-Module Agent"
