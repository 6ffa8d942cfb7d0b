# clean: unknown-package
pip install requests==2.32.3
# clean: unknown-package
echo "$1"
