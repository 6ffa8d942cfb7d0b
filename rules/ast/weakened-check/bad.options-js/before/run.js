const https = require("node:https");

function fetchPage(host) {
  return https.request({ host, method: "GET" });
}
