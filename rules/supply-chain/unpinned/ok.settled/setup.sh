# clean: unpinned
npx -y prettier@3.3.3 --check .
# clean: unpinned
apt-get install -y jq
# clean: unpinned
pip install -r requirements.txt
