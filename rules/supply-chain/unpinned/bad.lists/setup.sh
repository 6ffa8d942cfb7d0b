# expect: unpinned
npx -y prettier --check .
# expect: unpinned
pip install --quiet rich
# expect: unpinned
go install github.com/junegunn/fzf@latest
