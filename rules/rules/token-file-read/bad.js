// expect: token-file-read, secret-path-list
const text = fs.readFileSync(path.join(home, ".npmrc"), "utf8");
// expect: token-file-read
const files = [".pypirc", ".netrc"];
