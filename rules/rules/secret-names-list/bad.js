// expect: secret-names-list
const names = ["GITHUB_TOKEN", "NPM_TOKEN", "DATABASE_URL"];
