// clean: environment-to-network
fetch("https://api.example.com", { headers: { authorization: process.env.API_TOKEN } });
