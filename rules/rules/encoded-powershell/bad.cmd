# expect: encoded-powershell
powershell -NoProfile -EncodedCommand UwB0AGEAcgB0AC0AUwBsAGUAZQBwACAAMQA=
# expect: encoded-powershell
powershell.exe -nop -w normal -enc UwB0AGEAcgB0AC0AUwBsAGUAZQBwACAAMQA=
