import type { CaseHint, CasePage, CaseRecord, ChangePage, Command, DeviceReport, NumberBlock, ProceedingVerdict, RevisionVerdict, SnapshotPage, TrackedRecord, Verdict } from '@linli/model';
import type { BackendMeta } from '../backend.js';

/*
 * What an answer must have to be one of the service. No more is looked at: a newer service may say more. Each answers `undefined` for what it does not
 * know, which is then no answer at all.
 */

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isList: Check = (value) => Array.isArray(value);
const isRef: Check = (value) => isObject(value) && isText(value.region) && isText(value.id);
const isCase: Check = (value) => isObject(value) && isRef(value.ref) && isCount(value.version) && isText(value.status);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const has = (checks: Readonly<Record<string, Check>>): Check => (value) => isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

function reader<T>(check: Check): (body: unknown) => T | undefined {
  return (body) => (check(body) ? (body as T) : undefined);
}

export const readMeta = reader<BackendMeta>(
  has({
    schema: has({ min: isCount, max: isCount }),
    actor: has({ role: isText }),
    caseTypes: listOf(has({ id: isText, version: isCount, transitions: isList })),
    calendar: isObject,
    storage: has({ kind: isText }),
  }),
);

export const readPage = reader<CasePage>(has({ items: listOf(isCase), next: isTextOrNull }));
export const readRecord = reader<CaseRecord>(has({ case: isCase, events: listOf(isObject) }));
export const readTracked = reader<TrackedRecord>(has({ ref: isRef, case: isCase }));
export const readDeviceReport = reader<DeviceReport>(has({ device: isText, regions: listOf(has({ region: isText, contiguous: isCount, highest: isCount, missing: isList })) }));
export const readNumbers = reader<NumberBlock>(has({ region: isText, type: isText, first: isCount, last: isCount }));
export const readSnapshot = reader<SnapshotPage>(has({ items: listOf(isCase), page: isTextOrNull, next: isText }));

const isChange: Check = (value) =>
  isObject(value) && isText(value.region) && isText(value.seq) && isText(value.kind) && isText(value.id) && isCount(value.version) && isText(value.op) && (value.kind !== 'case' || value.op !== 'put' || isCase(value.doc));
export const readChanges = reader<ChangePage>(has({ items: listOf(isChange), next: isText, more: isFlag }));

/** The `items` of an answer, each an object. */
export function readItems<T>(body: unknown): readonly T[] | undefined {
  return isObject(body) && listOf(isObject)(body.items) ? (body.items as readonly T[]) : undefined;
}

export function readActions(body: unknown): readonly string[] | undefined {
  return isObject(body) && listOf(isText)(body.actions) ? (body.actions as readonly string[]) : undefined;
}

const isRefusal = has({ code: isText, message: isObject });

/** The verdict on that very command; `undefined` for one on another, and for none. */
export function readVerdict(value: unknown, { id, target }: Pick<Command, 'id' | 'target'>): Verdict | undefined {
  if (!isObject(value) || value.command !== id || !isVerdict(value)) return undefined;
  if (value.status !== 'applied') return value as unknown as Verdict;
  const { ref } = value as unknown as Extract<Verdict, { status: 'applied' }>;
  return ref.region === target.region && ref.id === target.id ? (value as unknown as Verdict) : undefined;
}

/** The verdict on the command of that id, wherever it was done. */
export function readVerdictOf(value: unknown, id: string): Verdict | undefined {
  return isObject(value) && value.command === id && isVerdict(value) ? (value as unknown as Verdict) : undefined;
}

function isVerdict({ status, ref, version, refusal, receipt, seq, fields }: Members): boolean {
  const isWhole = (receipt === undefined || has({ code: isText, secret: isText })(receipt)) && (seq === undefined || isText(seq));
  if (status === 'applied') return isRef(ref) && isCount(version) && version !== 0 && isWhole;
  if (status === 'rejected') return isRefusal(refusal);
  return status === 'conflict' && isCount(version) && (fields === undefined || listOf(has({ field: isText }))(fields));
}

export function readRevisionVerdict(value: unknown): RevisionVerdict | undefined {
  if (!isObject(value)) return undefined;
  const isSound = value.status === 'applied' || (value.status === 'rejected' && isRefusal(value.refusal));
  return isSound ? (value as unknown as RevisionVerdict) : undefined;
}

export function readProceedingVerdict(value: unknown): ProceedingVerdict | undefined {
  if (!isObject(value)) return undefined;
  const { status, version, refusal } = value;
  const isSound = status === 'rejected' ? isRefusal(refusal) : (status === 'applied' || status === 'conflict') && isCount(version);
  return isSound ? (value as unknown as ProceedingVerdict) : undefined;
}

export function readReceived(value: unknown): { received: number; whole: boolean } | undefined {
  return has({ received: isCount, whole: isFlag })(value) ? (value as { received: number; whole: boolean }) : undefined;
}

/** The numbers of bytes that are there, of a file that is whole (`size`) or not yet (`received`). */
export function readKept(value: unknown): { size?: number; received?: number } | undefined {
  return isObject(value) && (isCount(value.size) || isCount(value.received)) ? (value as { size?: number; received?: number }) : undefined;
}

export function readHints(value: unknown): readonly CaseHint[] | undefined {
  return isObject(value) && listOf(has({ ref: isRef, version: isCount }))(value.hints) ? (value.hints as CaseHint[]) : undefined;
}

export function readResults(value: unknown, count: number): readonly Members[] | undefined {
  return isObject(value) && listOf(isObject)(value.results) && (value.results as unknown[]).length === count ? (value.results as Members[]) : undefined;
}
