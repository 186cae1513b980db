import { createClient, LinliError, localBackend, memoryDrafts, type Backend, type Drafts, type ErrorCode, type LinliClient, type LocalBackendOptions, type Registers, type SeedRecord } from '@linli/client';
import { appeal, type CaseType, type FormValues } from '@linli/model';
import { divisionsBelow, organisations, people, type Person } from './people.js';
import { now } from './records.js';

export interface SampleOptions {
  /** Who is looking. Default: the applicant. */
  person?: Person;
  /** The cases that there are. */
  records?: () => readonly SeedRecord[];
  caseTypes?: readonly CaseType[];
  /** What was typed before and not sent. */
  draft?: FormValues;
  /** Grids, posts, centres and what else is in registers. Default: none. */
  registers?: Registers;
  /** Default: those of {@link organisations} and {@link divisionsBelow}. */
  directory?: Pick<LocalBackendOptions, 'organisations' | 'divisions'>;
  /** How the back end behaves. Default: as a server that answers. */
  behaviour?: (backend: Backend) => Backend;
}

let made = 0;

/** A client over cases in memory, at the same moment always, with the same codes each time. */
export function sampleClient({ person = 'applicant', records, caseTypes = [appeal], registers, directory = { organisations, divisions: divisionsBelow }, draft, behaviour = served }: SampleOptions = {}): Promise<LinliClient> {
  const clock = (): number => Date.parse(now);
  const backend = localBackend({
    caseTypes,
    actor: people[person],
    name: `story-${(made += 1)}`,
    ...directory,
    registers,
    ...(records && { seed: async () => records() }),
    clock,
    indexedDB: null,
  });
  return createClient({ backend: behaviour(backend), clock, random: countingBytes(), logger: { warn: () => undefined }, drafts: draftsWith(draft) });
}

/** A story's loader: `loaders: [withClient({ person: 'clerk' })]`. The frame hands the client to the story's elements. */
export function withClient(options?: SampleOptions): () => Promise<{ client: LinliClient }> {
  return async () => ({ client: await sampleClient(options) });
}

/** Cases are kept elsewhere and stay. */
export function served(backend: Backend): Backend {
  return interpose(backend, { meta: async () => ({ ...(await backend.meta()), storage: { kind: 'remote' } }) });
}

/** The browser lets nothing be kept: all is lost with the page. */
export function forgetful(backend: Backend): Backend {
  return interpose(backend, { meta: async () => ({ ...(await backend.meta()), storage: { kind: 'memory', reason: 'storage_unavailable' } }) });
}

/** Cases never arrive. */
export function waiting(backend: Backend): Backend {
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  return interpose(served(backend), { read: never, query: never, track: never, submit: never, register: never, revise: never });
}

/** Every reading and sending fails with this code. */
export function failing(code: ErrorCode): (backend: Backend) => Backend {
  const fail = (): Promise<never> => Promise.reject(new LinliError(code, `A story asked for ${code}`));
  return (backend) => interpose(served(backend), { read: fail, query: fail, track: fail, submit: fail, register: fail, revise: fail });
}

function interpose(backend: Backend, instead: Partial<Backend>): Backend {
  return new Proxy(backend, {
    get(target, name) {
      const value: unknown = Reflect.get(name in instead ? instead : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function draftsWith(values: FormValues | undefined): Drafts {
  const drafts = memoryDrafts(() => now);
  if (!values) return drafts;
  const draft = { values, savedAt: '2026-06-16T20:15:00+08:00' };
  return { ...drafts, load: async () => draft };
}

function countingBytes(): (bytes: number) => Uint8Array {
  let next = 1;
  return (bytes) => Uint8Array.from({ length: bytes }, () => (next = (next * 73 + 41) % 251));
}

