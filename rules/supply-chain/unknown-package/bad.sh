# expect: unknown-package
pip install "$1"
# expect: unknown-package
dnf install -y jq
