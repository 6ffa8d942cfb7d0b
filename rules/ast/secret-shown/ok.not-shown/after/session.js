export function find(store, sessionKey) {
  // clean: secret-shown
  if (!store.has(sessionKey)) console.warn(`Session ${sessionKey} is not in the store`);
  return store.get(sessionKey);
}
