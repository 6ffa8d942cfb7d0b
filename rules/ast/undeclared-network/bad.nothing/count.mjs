// expect: undeclared-network
await fetch("https://count.example.com");
