// expect: decoded-text-executed
eval(atob("Y29uc29sZS5sb2coMSk="));
// expect: decoded-text-executed
new Function(Buffer.from(blob, "base64").toString())();
