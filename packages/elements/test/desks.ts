import { createClient, localBackend, type LinliClient, type LocalBackendOptions, type ProceedingVerdict } from '@linli/client';
import type { Actor } from '@linli/model';

type Kind = 'assessments' | 'reviews' | 'surveys' | 'taskPlans';

/** Clients of several posts over one store, at a clock that a test sets. */
export class Desks<Post extends string> {
  now: number;
  readonly #name = `test-${Math.random().toString(36).slice(2)}`;
  readonly #clients = new Map<Post, Promise<LinliClient>>();
  readonly #posts: Readonly<Record<Post, Actor>>;
  readonly #options: Omit<LocalBackendOptions, 'actor' | 'clock' | 'name'>;

  constructor(now: string, posts: Readonly<Record<Post, Actor>>, options: Omit<LocalBackendOptions, 'actor' | 'clock' | 'name'>) {
    this.now = Date.parse(now);
    this.#posts = posts;
    this.#options = options;
  }

  client(post: Post): Promise<LinliClient> {
    const clock = () => this.now;
    const made = this.#clients.get(post) ?? createClient({ clock, backend: localBackend({ ...this.#options, actor: this.#posts[post], name: this.#name, clock }) });
    this.#clients.set(post, made);
    return made;
  }

  async close(): Promise<void> {
    const clients = await Promise.all(this.#clients.values());
    await Promise.all(clients.map((client) => client.close()));
    indexedDB.deleteDatabase(this.#name);
  }

  /** Takes a step, which has to come about. */
  protected async take(post: Post, kind: Kind, on: { id: string; area: string }, action: string, args: Readonly<Record<string, unknown>>): Promise<void> {
    const client = await this.client(post);
    const verdict: ProceedingVerdict = await client[kind].act({ ...on, version: null }, action, args);
    if (verdict.status !== 'applied') throw new Error(`${action}: ${JSON.stringify(verdict)}`);
  }
}

/** The client, whose proceedings of one kind do otherwise. */
export function instead<Name extends Kind>(client: LinliClient, name: Name, part: Partial<LinliClient[Name]>): LinliClient {
  const desk = client[name];
  const bound = { list: desk.list.bind(desk), watch: desk.watch.bind(desk), act: desk.act.bind(desk), actions: desk.actions.bind(desk) };
  return { ...client, [name]: { ...bound, ...part } };
}

/** The client, whose drafts are not read before `release` is called. */
export function withLateDrafts(client: LinliClient): { client: LinliClient; release: () => void } {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { drafts } = client;
  return {
    client: { ...client, drafts: { load: (key) => held.then(() => drafts.load(key)), save: (key, values) => drafts.save(key, values), remove: (key) => drafts.remove(key) } },
    release,
  };
}
