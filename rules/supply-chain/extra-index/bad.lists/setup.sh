# expect: extra-index
pip install --extra-index-url https://packages.example.com/simple requests==2.32.3
