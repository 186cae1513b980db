/** That a back end does not do what the port asks of it. The message says which rule, what was expected, and what came. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
  readonly rule: string;
  readonly expected: unknown;
  readonly actual: unknown;

  constructor(rule: string, expected: unknown, actual: unknown) {
    super(`${rule}\n  expected: ${shown(expected)}\n  actual:   ${shown(actual)}`);
    this.rule = rule;
    this.expected = expected;
    this.actual = actual;
  }
}

function shown(value: unknown): string {
  if (value instanceof Error) return `${value.name} ${String((value as { code?: unknown }).code ?? '')} ${value.message}`;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
