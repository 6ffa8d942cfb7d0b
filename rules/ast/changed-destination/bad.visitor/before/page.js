function address(key) {
  return "ws://" + window.location.host + (key ? "/?key=" + encodeURIComponent(key) : "");
}

function load(request) {
  return fetch(`https://${process.env.HOST}/notes`);
}
