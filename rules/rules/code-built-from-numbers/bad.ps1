# expect: code-built-from-numbers
$n = [char]105+[char]101+[char]120
