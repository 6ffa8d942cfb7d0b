export async function save(manager, config, shareMemory) {
  await manager.set({ share: { ...config.share, memory: shareMemory }, visibility: "team" });
}
