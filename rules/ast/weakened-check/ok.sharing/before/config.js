export async function save(manager, config, shareMemory) {
  await manager.set({ share: { ...config.share, memory: shareMemory }, public: true, verbose: false });
}
