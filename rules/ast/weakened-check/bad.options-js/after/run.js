const https = require("node:https");

function fetchPage(host) {
  // expect: weakened-check
  return https.request({ host, method: "GET", rejectUnauthorized: false });
}
