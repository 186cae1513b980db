import { LinliError, localBackend, type Backend, type ErrorCode, type ProvenCommand, type Verdict } from '@linli/client';
import { appeal, type Actor, type Command, type LinliErrorOptions } from '@linli/model';
import { freshName, organisations, staff } from '../../support/fixtures.js';
import type { Surroundings, World } from './world.js';

/** What happens to a request. */
export interface Fault {
  /** The error that comes back. */
  code?: ErrorCode;
  options?: LinliErrorOptions;
  /** In place of an error: whatever this is. */
  answer?: unknown;
  /** Whether the commands are carried out all the same. */
  isDone?: boolean;
  /** Resolves before the answer comes. */
  until?: Promise<void>;
}

type Script = (commands: readonly Command[], attempt: number) => Fault | undefined;

/** The service behind all tabs: the rules of the local back end, and faults as the test says. */
export class Service {
  readonly #local: Backend;
  /** Ids of the commands of each request that came, in order. */
  readonly requests: string[][] = [];
  /** What each command came as, the last time. */
  readonly came = new Map<string, Command>();
  /** Ids in the order in which they were carried out. */
  readonly applied: string[] = [];
  readonly verdicts = new Map<string, Verdict>();
  readonly files: string[] = [];
  script: Script = () => undefined;
  /** Of each command within a batch. */
  each: (command: Command) => LinliError | undefined = () => undefined;
  upload: (sha256: string) => LinliError | undefined = () => undefined;
  underWay = 0;
  mostUnderWay = 0;

  constructor(world: World, actor: Actor = staff('clerk')) {
    this.#local = localBackend({ name: freshName(), indexedDB: null, caseTypes: [appeal], organisations, actor, clock: () => world.now });
  }

  /** How a tab reaches it. @param inBatches whether it takes several at a time */
  reached(tab: Surroundings, { inBatches = true } = {}): Backend {
    const local = this.#local;
    const through = async <T>(work: () => Promise<T>): Promise<T> => {
      await tab.awake();
      try {
        return await work();
      } finally {
        await tab.awake();
      }
    };
    return {
      meta: (options) => through(() => local.meta(options)),
      submit: (batch, options) => through(() => this.#submit(batch.map((command) => ({ command, receipts: options?.receipts })), (proven) => this.#together(proven))),
      ...(inBatches && { submitEach: (batch: readonly ProvenCommand[]) => through(() => this.#submit(batch, (proven) => this.#one(proven))) }),
      read: (ref, options) => through(() => local.read(ref, options)),
      query: (query, options) => through(() => local.query(query, options)),
      records: (wanted, options) => local.records(wanted, options),
      track: (receipt, options) => through(() => local.track(receipt, options)),
      putBlob: (sha256, blob) =>
        through(async () => {
          const error = this.upload(sha256);
          if (error) throw error;
          this.files.push(sha256);
          await local.putBlob(sha256, blob);
        }),
      getBlob: (sha256) => through(() => local.getBlob(sha256)),
      divisions: (parent) => through(() => local.divisions(parent)),
      organisations: (area) => through(() => local.organisations(area)),
      hints: (options) => local.hints(options),
      close: async () => undefined,
    };
  }

  /** How often each command was carried out that was carried out at all. */
  get times(): Set<number> {
    const counts = new Map<string, number>();
    for (const id of this.applied) counts.set(id, (counts.get(id) ?? 0) + 1);
    return new Set(counts.values());
  }

  read(ref: Command['target']) {
    return this.#local.read(ref);
  }

  async #submit<T>(batch: readonly ProvenCommand[], work: (batch: readonly ProvenCommand[]) => Promise<T>): Promise<T> {
    const commands = batch.map(({ command }) => command);
    this.requests.push(commands.map(({ id }) => id));
    for (const command of commands) this.came.set(command.id, command);
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    try {
      const fault = this.script(commands, this.requests.length);
      const result = fault && !fault.isDone ? undefined : await work(batch);
      await fault?.until;
      if (fault?.code) throw new LinliError(fault.code, 'As the test says', fault.options);
      return (fault && 'answer' in fault ? fault.answer : result) as T;
    } finally {
      this.underWay -= 1;
    }
  }

  async #together(batch: readonly ProvenCommand[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const proven of batch) {
      const [answer] = await this.#one([proven]);
      if (!answer || answer instanceof LinliError) throw answer ?? new Error('There was nothing to answer');
      verdicts.push(answer);
    }
    return verdicts;
  }

  async #one(batch: readonly ProvenCommand[]): Promise<(Verdict | LinliError)[]> {
    const failed = new Set<string>();
    const answers: (Verdict | LinliError)[] = [];
    for (const { command, receipts } of batch) {
      const { id } = command.target;
      const answer = failed.has(id) ? new LinliError('base_unknown', 'Not tried') : (this.each(command) ?? (await this.#carryOut(command, receipts)));
      if (answer instanceof LinliError || answer.status !== 'applied') failed.add(id);
      answers.push(answer);
    }
    return answers;
  }

  async #carryOut(command: Command, receipts: ProvenCommand['receipts']): Promise<Verdict | LinliError> {
    try {
      const [verdict] = await this.#local.submit([command], { receipts });
      if (!verdict) throw new Error('No verdict');
      if (verdict.status === 'applied' && !this.verdicts.has(command.id)) this.applied.push(command.id);
      this.verdicts.set(command.id, verdict);
      return verdict;
    } catch (error) {
      if (error instanceof LinliError) return error;
      throw error;
    }
  }
}
