// expect: root-or-home-deleted
fs.rmSync(os.homedir(), { recursive: true });
