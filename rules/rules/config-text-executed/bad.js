// expect: config-text-executed
const run = new Function(settings.action);
