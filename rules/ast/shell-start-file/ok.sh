# clean: shell-start-file
make deps
