// clean: decoded-code
const picture = Buffer.from(text, "base64");
