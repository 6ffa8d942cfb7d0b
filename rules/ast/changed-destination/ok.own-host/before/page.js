function address(key) {
  return "ws://" + window.location.host + (key ? "/?key=" + key : "");
}
