# expect: outside-list
pip install -r https://example.com/requirements.txt
