# expect: unread-language
Write-Output "hello"
