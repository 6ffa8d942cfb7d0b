// expect: shell-startup-implant
fs.appendFileSync(`${home}/.zshrc`, line);
