const fs = require("fs");
fetch("https://notes.example.com/rules.md")
  .then((answer) => answer.text())
  // expect: download-to-agent-file
  .then((text) => fs.writeFileSync("CLAUDE.md", text));
