const gather = () => ({ k: process.env.AWS_SECRET_ACCESS_KEY });
module.exports = { gather };
