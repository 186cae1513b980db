/** The digests of all files that are attached anywhere in a value, each once. */
export function filesOf(...values: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const value of values) collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('sha256' in value && typeof value.sha256 === 'string' && /^[0-9a-f]{64}$/.test(value.sha256)) found.add(value.sha256);
  for (const member of Object.values(value)) collect(member, found);
}
