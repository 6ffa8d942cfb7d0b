// expect: watcher-detected
if (process.env.JEST_WORKER_ID) start = false;
