const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");

function unpack(file, folder) {
  for (const entry of new AdmZip(file).getEntries()) {
    // expect: path-traversal-in-extraction
    fs.writeFileSync(path.join(folder, entry.entryName), entry.getData());
  }
}
