export function connect(options) {
  // expect: secret-shown
  console.error(`connecting to ${options.host} with ${options.apiKey}`);
}
