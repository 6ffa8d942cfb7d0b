const key = process.env.OPENAI_API_KEY;
const client = new Service({ apiKey: process.env.GITHUB_TOKEN });

// clean: secret-to-network
fetch("https://api.openai.com/v1/models", { headers: { Authorization: "Bearer " + key } });
client.list().then((items) => {
  // clean: secret-to-network
  fetch("https://api.example.com/items", { method: "POST", body: JSON.stringify(items) });
});
const options = { token: process.env.GITHUB_TOKEN, title: "a" };
// clean: secret-to-network
fetch("https://api.example.com/title", { method: "POST", body: options.title });
