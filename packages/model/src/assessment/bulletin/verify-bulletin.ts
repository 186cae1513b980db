import { CanonicalJsonError } from '../../record/canonical-json.js';
import { pointerStep } from '../../record/pointer.js';
import { sha256, type Digest } from '../../record/digest.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import { BulletinSchema, type Bulletin } from './bulletin.js';
import { digestOf } from './digest-of.js';
import { dataOf, figuresOf, type DerivedFigures } from './figures-of.js';

/**
 * `not-a-bulletin`: it cannot be read as one; `cannot-score`: its scheme or figures cannot be worked out; `card`, `ranking`, `trace`: says something else than
 * follows from its own scheme and figures; `unknown-algorithm`, `digest`: changed since it was frozen, in whatever place; `other-bulletin`: not the one
 * that was expected.
 */
export const bulletinProblems = ['not-a-bulletin', 'cannot-score', 'card', 'ranking', 'trace', 'unknown-algorithm', 'digest', 'other-bulletin'] as const;
export type BulletinProblem = (typeof bulletinProblems)[number];

export type BulletinVerdict =
  | { ok: true; digest: string; cards: number; traces: number }
  /** The first place where it fails, as a JSON Pointer (RFC 6901), and the organisation that it is about. */
  | { ok: false; problem: BulletinProblem; at: string; organisation: string | null; message: Text };

export interface VerifyBulletinOptions {
  /** The algorithms at hand; SHA-256 when absent. */
  digests?: readonly Digest[];
  /** A digest kept elsewhere, as the assessment keeps one: a bulletin that was made anew as a whole is told by nothing else. */
  expected?: string | undefined;
}

/**
 * Works every card, place and trace of a bulletin out again from its own scheme and figures, and compares; then its digest. Never throws,
 * whatever is given.
 */
export function verifyBulletin(value: unknown, { digests = [sha256], expected }: VerifyBulletinOptions = {}): BulletinVerdict {
  try {
    const parsed = BulletinSchema.safeParse(value);
    if (!parsed.success) return failed('not-a-bulletin', (parsed.error.issues[0]?.path ?? []).map((step) => pointerStep(String(step))).join(''), null);
    // As it was given: what a schema drops is no part of a bulletin, and must be noticed.
    const bulletin = value as Bulletin;
    return differing(bulletin) ?? sealed(bulletin, digests, expected);
  } catch (error) {
    return error instanceof CanonicalJsonError ? failed('not-a-bulletin', error.at, null) : failed('cannot-score', '/figures', null);
  }
}

function differing(bulletin: Bulletin): BulletinVerdict | undefined {
  const derived = figuresOf(bulletin.scheme, dataOf(bulletin));
  const kinds: readonly [BulletinProblem, keyof DerivedFigures][] = [['card', 'cards'], ['ranking', 'rankings'], ['trace', 'traces']];
  for (const [problem, member] of kinds) {
    const path = firstDifference(bulletin[member], derived[member]);
    if (!path) continue;
    const item: unknown = (derived[member] as readonly unknown[])[Number(path[0])] ?? (bulletin[member] as readonly unknown[])[Number(path[0])];
    return failed(problem, [member, ...path].map(pointerStep).join(''), organisationOf(item, path));
  }
  return undefined;
}

function sealed(bulletin: Bulletin, digests: readonly Digest[], expected: string | undefined): BulletinVerdict {
  const digest = digests.find(({ name }) => name === bulletin.algorithm);
  if (!digest) return failed('unknown-algorithm', '/algorithm', null);
  if (digestOf(bulletin, digest) !== bulletin.digest) return failed('digest', '/digest', null);
  if (expected !== undefined && expected !== bulletin.digest) return failed('other-bulletin', '/digest', null);
  return { ok: true, digest: bulletin.digest, cards: bulletin.cards.length, traces: bulletin.traces.length };
}

/** The steps to the first place where two JSON values differ; `undefined` where they do not. */
function firstDifference(one: unknown, other: unknown): string[] | undefined {
  if (one === other) return undefined;
  if (!isNested(one) || !isNested(other) || Array.isArray(one) !== Array.isArray(other)) return [];
  for (const name of new Set([...Object.keys(other), ...Object.keys(one)])) {
    const [mine, theirs] = [(one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]];
    const deeper = firstDifference(mine, theirs);
    if (deeper) return [name, ...deeper];
  }
  return undefined;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Of a card or a trace its own; of a ranking that of the place that differs. */
function organisationOf(item: unknown, [, list, index]: readonly string[]): string | null {
  const read = (value: unknown, name: string): unknown => (isNested(value) ? (value as Record<string, unknown>)[name] : undefined);
  const own = read(item, 'organisation') ?? read(read(read(item, list ?? ''), index ?? ''), 'organisation');
  return typeof own === 'string' ? own : null;
}

function failed(problem: BulletinProblem, at: string, organisation: string | null): BulletinVerdict {
  return { ok: false, problem, at, organisation, message: messages[problem] };
}

const messages: Readonly<Record<BulletinProblem, Text>> = {
  'not-a-bulletin': text('这不是一份通报，或内容不完整。', '這不是一份通報，或內容不完整。', 'This is no bulletin, or part of it is missing.'),
  'cannot-score': text('按其中的方案和数据无法计算。', '按其中的方案和資料無法計算。', 'Nothing can be worked out from its scheme and figures.'),
  card: text('有得分与按其中数据重算的结果不符。', '有得分與按其中資料重算的結果不符。', 'A score is not what follows from its own figures.'),
  ranking: text('有名次与按其中得分重排的结果不符。', '有名次與按其中得分重排的結果不符。', 'A place is not what follows from its own scores.'),
  trace: text('有计算过程与重算的结果不符。', '有計算過程與重算的結果不符。', 'A line of working is not what follows from its own figures.'),
  'unknown-algorithm': text('所用的摘要算法不在可用之列，无法核验。', '所用的摘要演算法不在可用之列，無法核驗。', 'It is sealed with a digest algorithm that is not at hand.'),
  digest: text('内容与封存时不一致，已被改动。', '內容與封存時不一致，已被改動。', 'It is not as it was frozen: it was changed.'),
  'other-bulletin': text('这份通报前后一致，但不是所发布的那一份。', '這份通報前後一致，但不是所發布的那一份。', 'It is sound in itself, but not the one that was published.'),
};
