export async function save(manager, config, shareMemory) {
  // expect: weakened-check
  await manager.set({ share: { ...config.share, memory: true, with: "*" }, visibility: "public" });
}
