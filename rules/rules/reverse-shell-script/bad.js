// expect: reverse-shell-script
shell.stdout.pipe(client);
