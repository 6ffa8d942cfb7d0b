# expect: shell-start-file
./helper &
