# expect: backups-destroyed
vssadmin delete shadows /all /quiet
# expect: backups-destroyed
bcdedit /set {default} recoveryenabled no
