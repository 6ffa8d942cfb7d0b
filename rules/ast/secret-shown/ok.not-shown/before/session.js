export function find(store, sessionKey) {
  return store.get(sessionKey);
}
