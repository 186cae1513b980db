import type { Centre, DivisionCode, Duty, Grid, GridRevision, GridService, Ground, Point, Post, RosterSlot, Substitution } from '@linli/model';
import type { Backend, CallOptions } from './backend.js';
import { LinliError, asLinliError } from './errors.js';
import { live } from './live.js';
import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from './registers.js';

/** Of which day, `YYYY-MM-DD`. Default: today by the client's clock and calendar. */
export interface DayOptions extends CallOptions {
  day?: string | undefined;
}

/** The grids of an area and what belongs to them, as they are or were on a day. */
export interface Grids {
  /** The grids of a division, with their boundaries. */
  in(area: DivisionCode, options?: DayOptions): Promise<readonly Grid[]>;
  /** Every version of the grids of a division that there ever was. */
  history(area: DivisionCode, options?: CallOptions): Promise<readonly Grid[]>;
  /** The grids of a division, again after each revision, until the signal aborts. */
  watch(area: DivisionCode, options: { signal: AbortSignal; day?: string | undefined }): AsyncIterable<readonly Grid[]>;
  /** The grid that has a point, or those that words fit, the best fit first. */
  find(sought: { point: Point; area: DivisionCode } | { text: string; area: DivisionCode }, options?: DayOptions): Promise<readonly Grid[]>;
  /** The ground of the communities of a division. */
  grounds(area: DivisionCode, options?: DayOptions): Promise<readonly Ground[]>;
  posts(area: DivisionCode, options?: DayOptions): Promise<readonly Post[]>;
  substitutions(area: DivisionCode, options?: DayOptions): Promise<readonly Substitution[]>;
  services(area: DivisionCode, options?: DayOptions): Promise<readonly GridService[]>;
  duties(area: DivisionCode, options?: DayOptions): Promise<readonly Duty[]>;
  /** Writes a revision of the grids. What it means for open cases is told, and carried out, by `reassignCases`. */
  revise(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict>;
}

/** Centres and who is at them. */
export interface Centres {
  /** The centres that serve an area, those within it included. */
  of(area: DivisionCode, options?: DayOptions): Promise<readonly Centre[]>;
  roster(centre: { id: string; area: DivisionCode }, options?: DayOptions): Promise<readonly RosterSlot[]>;
}

/** Asks the back end's registers. */
export class RegisterReader implements Grids, Centres {
  readonly #backend: Backend;
  readonly #today: () => string;

  constructor(backend: Backend, today: () => string) {
    this.#backend = backend;
    this.#today = today;
  }

  in(area: DivisionCode, options?: DayOptions): Promise<readonly Grid[]> {
    return this.#on('grids', { area }, options);
  }

  history(area: DivisionCode, options: CallOptions = {}): Promise<readonly Grid[]> {
    return this.#list('grids', { area }, options);
  }

  watch(area: DivisionCode, { signal, day }: { signal: AbortSignal; day?: string | undefined }): AsyncIterable<readonly Grid[]> {
    const read = () => this.in(area, { day, signal });
    return live<readonly Grid[]>(this.#backend, signal, {
      read,
      refresh: (last, changes) => (changes.some((change) => 'register' in change && change.register === 'grids' && concerns(change.region, area)) ? read() : Promise.resolve(last)),
    });
  }

  find(sought: { point: Point; area: DivisionCode } | { text: string; area: DivisionCode }, options?: DayOptions): Promise<readonly Grid[]> {
    return this.#on('grids', sought, options);
  }

  grounds(area: DivisionCode, options?: DayOptions): Promise<readonly Ground[]> {
    return this.#on('grounds', { area }, options);
  }

  posts(area: DivisionCode, options?: DayOptions): Promise<readonly Post[]> {
    return this.#on('posts', { area }, options);
  }

  substitutions(area: DivisionCode, options?: DayOptions): Promise<readonly Substitution[]> {
    return this.#on('substitutions', { area }, options);
  }

  services(area: DivisionCode, options?: DayOptions): Promise<readonly GridService[]> {
    return this.#on('services', { area }, options);
  }

  duties(area: DivisionCode, options?: DayOptions): Promise<readonly Duty[]> {
    return this.#on('duties', { area }, options);
  }

  of(area: DivisionCode, options?: DayOptions): Promise<readonly Centre[]> {
    return this.#on('centres', { area }, options);
  }

  roster({ id, area }: { id: string; area: DivisionCode }, options?: DayOptions): Promise<readonly RosterSlot[]> {
    return this.#on('roster', { area, centre: id }, options);
  }

  async revise(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict> {
    const { revise } = this.#backend;
    if (!revise) throw new LinliError('forbidden', 'This back end keeps no register of grids');
    return guarded('Revising the grids', () => revise.call(this.#backend, revision, options));
  }

  #on<Name extends RegisterName>(name: Name, query: RegisterQuery, { day = this.#today(), signal }: DayOptions = {}): Promise<readonly RegisterEntries[Name][]> {
    return this.#list(name, { ...query, day }, { signal });
  }

  async #list<Name extends RegisterName>(name: Name, query: RegisterQuery, options: CallOptions): Promise<readonly RegisterEntries[Name][]> {
    const { register } = this.#backend;
    return register ? guarded(`Looking up ${name}`, () => register.call(this.#backend, name, query, options) as Promise<readonly RegisterEntries[Name][]>) : [];
  }
}

function concerns(region: string, area: DivisionCode): boolean {
  return region.startsWith(area) || area.startsWith(region);
}

async function guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLinliError(error, doing);
  }
}
