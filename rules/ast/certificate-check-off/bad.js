import https from "node:https";
// expect: certificate-check-off
const agent = new https.Agent({ rejectUnauthorized: false });
