export function startModel(): Promise<{ readonly address: string; readonly end: () => void }>;
