import { allowedActions, findCaseType, refKey } from '@linli/model';
import type { Actor, AllowedAction, Case, CaseRef } from '@linli/model';
import type { Backend, CallOptions, CasePage, CaseQuery, CaseRecord, Hint, RecordQuery } from './backend.js';
import type { Cases } from './client.js';
import type { FindDuplicatesOptions, FoundDuplicate } from './duplicates.js';
import type { Environment } from './environment.js';
import { asLinliError } from './errors.js';
import { caseChanges, isChanged, live } from './live.js';
import type { Proofs } from './receipts.js';

/** As many as a back end gives in one page. */
const pageSize = 1000;
/** Up to so many changed cases are read again one by one; beyond that the whole query is. */
const patchLimit = 200;

/** Reads cases, once or for as long as someone looks. */
export class CaseReader implements Cases {
  readonly #backend: Backend;
  readonly #environment: Environment;
  readonly #proofs: Proofs;

  constructor(backend: Backend, environment: Environment, proofs: Proofs) {
    this.#backend = backend;
    this.#environment = environment;
    this.#proofs = proofs;
  }

  async get(ref: CaseRef, options: CallOptions = {}): Promise<Case> {
    return (await this.record(ref, options)).case;
  }

  async record(ref: CaseRef, options: CallOptions = {}): Promise<CaseRecord> {
    try {
      return await this.#backend.read(ref, options);
    } catch (error) {
      throw asLinliError(error, 'Reading a case');
    }
  }

  async page(query: CaseQuery, options: CallOptions = {}): Promise<CasePage> {
    try {
      return await this.#backend.query(query, options);
    } catch (error) {
      throw asLinliError(error, 'Looking up cases');
    }
  }

  watch(query: CaseQuery, { signal }: { signal: AbortSignal }): AsyncIterable<readonly Case[]> {
    const all = () => this.#all(query, signal);
    return live<readonly Case[]>(this.#backend, signal, {
      read: all,
      refresh: (last, changes) => {
        const refs = distinctRefs(changes);
        if (refs.length === 0) return Promise.resolve(last);
        return refs.length > patchLimit ? all() : this.#patch(last, refs, query, signal);
      },
    });
  }

  watchRecord(ref: CaseRef, { signal }: { signal: AbortSignal }): AsyncIterable<CaseRecord> {
    const read = () => this.record(ref, { signal });
    return live(this.#backend, signal, {
      read,
      refresh: async (last, changes) => (isChanged(ref, changes) ? read() : last),
    });
  }

  allowed(item: Case): AllowedAction[] {
    const { versions, calendar, now } = this.#environment;
    const caseType = findCaseType(versions, item.type);
    if (!caseType) return [];
    const context = { caseType, actor: this.#actor(), calendar, now: now() };
    return [...allowedActions(item, context), ...allowedActions(undefined, { ...context, parent: item }).filter(({ inherits }) => inherits)];
  }

  /** Fetched when it is first asked for: most pages never compare cases. */
  async duplicates(item: Case, options: FindDuplicatesOptions = {}): Promise<FoundDuplicate[]> {
    const { findDuplicates } = await import('./duplicates.js');
    return findDuplicates(item, options, findCaseType(this.#environment.versions, item.type), (query, call) => this.page(query, call));
  }

  exportRecord(ref: CaseRef, options: CallOptions = {}): AsyncIterable<string> {
    return this.#lines([ref], options);
  }

  exportRecords(query: RecordQuery, options: CallOptions = {}): AsyncIterable<string> {
    return this.#lines(query, options);
  }

  async *#lines(wanted: RecordQuery | readonly CaseRef[], { signal }: CallOptions): AsyncGenerator<string, void> {
    try {
      yield* this.#backend.records(wanted, { signal, receipts: this.#proofs.all });
    } catch (error) {
      throw asLinliError(error, 'Exporting records');
    }
  }

  #actor(): Actor {
    const { actor } = this.#environment;
    return actor.role === 'applicant' ? { role: 'applicant', holds: [...actor.holds, ...this.#proofs.held] } : actor;
  }

  async #all(query: CaseQuery, signal: AbortSignal): Promise<Case[]> {
    const rows: Case[] = [];
    let after = query.after;
    do {
      const page = await this.page({ ...query, after, limit: pageSize }, { signal });
      rows.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return rows;
  }

  /** Reads just the changed cases, and puts those that still belong where they belong now. */
  async #patch(rows: readonly Case[], refs: readonly CaseRef[], query: CaseQuery, signal: AbortSignal): Promise<readonly Case[]> {
    const changed = new Set(refs.map(refKey));
    const { items } = await this.page({ ...query, after: undefined, limit: pageSize, refs }, { signal });
    const kept = rows.filter((row) => !changed.has(refKey(row.ref)));
    if (items.length === 0 && kept.length === rows.length) return rows;
    return [...kept, ...items].sort(inOrder(query.sort ?? '-updatedAt'));
  }
}

function distinctRefs(changes: readonly Hint[]): CaseRef[] {
  return [...new Map(caseChanges(changes).map(({ ref }) => [refKey(ref), ref])).values()];
}

function inOrder(sort: NonNullable<CaseQuery['sort']>): (a: Case, b: Case) => number {
  const field = sort.endsWith('updatedAt') ? 'updatedAt' : 'createdAt';
  const sign = sort.startsWith('-') ? -1 : 1;
  return (a, b) => sign * (Date.parse(a[field]) - Date.parse(b[field]) || compareRefs(a.ref, b.ref));
}

function compareRefs(a: CaseRef, b: CaseRef): number {
  if (a.region !== b.region) return a.region < b.region ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
