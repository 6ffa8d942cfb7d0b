export async function save(manager, config, shareMemory) {
  // clean: weakened-check
  await manager.set({ share: { ...config.share, memory: shareMemory, at: new Date() }, public: true, verbose: true });
}
