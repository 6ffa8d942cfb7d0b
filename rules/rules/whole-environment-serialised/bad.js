// expect: whole-environment-serialised
const dump = JSON.stringify(process.env);
// expect: whole-environment-serialised
for (const [name, value] of Object.entries(process.env)) console.log(name, value);

// expect: whole-environment-serialised
send(JSON.stringify(process["env"]));
