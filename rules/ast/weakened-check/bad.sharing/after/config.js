export async function save(manager, config, shareMemory) {
  // expect: weakened-check
  await manager.set({ share: { ...config.share, memory: true, with: "*" }, visibility: "public" });
}

export async function reset(manager, config, shareMemory, shareNotes) {
  await manager.set({ share: { ...config.share, memory: shareMemory } });
  // expect: weakened-check
  await manager.set({ share: { ...config.share, notes: true } });
}
