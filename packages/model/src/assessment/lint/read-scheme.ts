import type * as z from 'zod/mini';
import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import { RuleSchema } from '../rule.js';
import { SchemeSchema, type Scheme } from '../scheme.js';

/** A scheme, or what keeps it from being one. */
export type ReadScheme = { ok: true; scheme: Scheme } | { ok: false; findings: Finding[] };

/**
 * Reads a scheme from whatever was parsed from JSON. Strict: a member that a scheme has not got is a mistyped one, and would change scores in silence.
 * Codes: `missing`, `unknown-operator`, `unknown-value`, `not-a-number`, `wrong-kind`, `unknown-member`. What a scheme means is up to {@link lintScheme}.
 */
export function readScheme(value: unknown): ReadScheme {
  const parsed = SchemeSchema.safeParse(value);
  if (!parsed.success) return { ok: false, findings: parsed.error.issues.map((issue) => findingOf(issue, value)) };
  const findings = unknownMembers(value, parsed.data, '');
  return findings.length > 0 ? { ok: false, findings } : { ok: true, scheme: parsed.data };
}

const operators = (): string => RuleSchema._zod.def.options.map((option) => option.shape.op.def.values[0]).join(', ');

function findingOf(issue: z.core.$ZodIssue, value: unknown): Finding {
  const at = pointer(issue.path);
  const found = issue.path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
  if (issue.path[issue.path.length - 1] === 'op' && issue.code === 'invalid_union') {
    return { code: 'unknown-operator', at, message: `${shown(found)} is no operator: use one of ${operators()}.` };
  }
  if (found === undefined) return { code: 'missing', at, message: 'Something has to be given here.' };
  if (issue.code === 'invalid_value') return { code: 'unknown-value', at, message: `${shown(found)} means nothing here: use one of ${issue.values.map(String).join(', ')}.` };
  if (issue.code === 'invalid_type') return { code: 'wrong-kind', at, message: `This should be of the kind “${issue.expected}”, and is ${shown(found)}.` };
  const orNumber = issue.code === 'invalid_union' && issue.errors.some((one) => one.some((inner) => inner.code === 'invalid_type' && inner.expected === 'number'));
  if (orNumber || issue.code === 'invalid_format') {
    return { code: 'not-a-number', at, message: `${shown(found)} is no number: write a number, or its digits in a text such as "0.25".` };
  }
  return { code: 'wrong-kind', at, message: `${shown(found)} cannot stand here.` };
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}

/** What the schema dropped. */
function unknownMembers(value: unknown, read: unknown, at: string): Finding[] {
  if (typeof value !== 'object' || value === null || typeof read !== 'object' || read === null) return [];
  const kept = new Map(Object.entries(read));
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${at}${pointerStep(key)}`;
    return kept.has(key) ? unknownMembers(inner, kept.get(key), place) : [{ code: 'unknown-member', at: place, message: `Nothing is called “${key}” here: correct the name, or leave it out.` }];
  });
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => pointerStep(String(key))).join('');
}
