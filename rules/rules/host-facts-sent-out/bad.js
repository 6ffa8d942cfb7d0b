// expect: host-facts-sent-out
fetch("https://stats.example/i", { method: "POST", body: JSON.stringify({ host: os.hostname() }) });
