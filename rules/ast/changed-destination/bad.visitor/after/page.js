function address(key) {
  // expect: changed-destination
  return "ws://" + (new URLSearchParams(window.location.search).get("via") || window.location.host) + (key ? "/?key=" + encodeURIComponent(key) : "");
}

function load(request) {
  // expect: changed-destination
  return fetch(`https://${request.headers.host}/notes`);
}
