import type * as z from 'zod/mini';
import { LinliError, type ErrorIssue } from '@linli/model';
import { escaped } from './json-text.js';

/** So many are told of at most. */
const mostIssues = 50;

/** What a zod issue is called on the wire. */
const codes: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_format: 'pattern',
  too_big: 'too-large',
  too_small: 'too-small',
  invalid_value: 'not-an-option',
  invalid_union: 'no-such-shape',
  not_multiple_of: 'wrong-type',
};

/**
 * The value as the schema reads it; what the schema does not know is left out.
 * @param at where it stands: empty for a body, or `query`, `path`, `header`
 * @throws LinliError `invalid` with a place and a code for each fault
 */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, at: string): z.infer<Schema> {
  const result = parsed(schema, value);
  if (result.success) return result.data as z.infer<Schema>;
  const issues = issuesOf(result.error, value, at);
  const places = issues.slice(0, 5).map(({ pointer }) => pointer || '/').join(', ');
  throw new LinliError('invalid', `The request is not as the contract says; look at: ${places}`, { issues });
}

/** So many faults that they do not fit together into one list are no reason to fail. */
function parsed<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): ReturnType<Schema['safeParse']> {
  try {
    return schema.safeParse(value) as ReturnType<Schema['safeParse']>;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new LinliError('invalid', 'The request is not as the contract says, in too many places to name', { issues: [{ pointer: '', code: 'too-many-faults' }], cause });
  }
}

function issuesOf({ issues }: z.core.$ZodError, value: unknown, at: string): ErrorIssue[] {
  return issues.slice(0, mostIssues).map(({ code, path }) => ({
    pointer: at + path.map((part) => `/${escaped(String(part))}`).join(''),
    code: memberAt(value, path) === undefined ? 'required' : (codes[code] ?? 'invalid'),
  }));
}

function memberAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((member, part) => (typeof member === 'object' && member !== null ? (member as Record<PropertyKey, unknown>)[part] : undefined), value);
}

/** The parameters of a query by name. @throws LinliError `invalid` for one that stands there twice: which of the two is meant cannot be told */
export function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    const fault = Object.hasOwn(query, name) ? 'twice' : value.includes('\0') ? 'nul-character' : undefined;
    if (fault) throw new LinliError('invalid', 'The query is not as the contract says', { issues: [{ pointer: `query/${escaped(name).slice(0, 100)}`, code: fault }] });
    Object.defineProperty(query, name, { value, enumerable: true });
  }
  return query;
}
