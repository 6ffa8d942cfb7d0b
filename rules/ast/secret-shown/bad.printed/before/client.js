export function connect(options) {
  console.error(`connecting to ${options.host}`);
}
