// expect: hidden-process
spawn("node", ["agent.js"], { detached: true, stdio: "ignore" });
