function address(key) {
  // clean: changed-destination
  const scheme = window.location.protocol === "https:" ? "wss://" : "ws://";
  // clean: changed-destination
  return scheme + window.location.host + "/?key=" + new URLSearchParams(window.location.search).get("key");
}
