const { gather } = require("./lib/state");
const outbox = require("./lib/outbox");

outbox.deliver(gather());
