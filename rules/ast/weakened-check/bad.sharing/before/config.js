export async function save(manager, config, shareMemory) {
  await manager.set({ share: { ...config.share, memory: shareMemory }, visibility: "team" });
}

export async function reset(manager, config, shareMemory, shareNotes) {
  await manager.set({ share: { ...config.share, memory: shareMemory } });
  await manager.set({ share: { ...config.share, notes: shareNotes } });
}
