import type { Centre } from '../centre/centre.js';
import { publicCentre } from '../centre/public-centre.js';
import { LinliError } from '../contract/error.js';
import type { LoadRegister, RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../contract/registers.js';
import { covers } from '../division/division.js';
import type { Organisation } from '../division/organisation.js';
import { mayLookUpPosts } from '../grid/duty/may-look-up-posts.js';
import { findGrids } from '../grid/find-grids.js';
import { type Grid, isInForce } from '../grid/grid.js';
import { gridIndex, type GridIndex } from '../grid/locate/grid-index.js';
import { applyRevision } from '../grid/register/apply-revision.js';
import { mayMakeRevision, revisedCommunities } from '../grid/register/may-revise.js';
import type { GridRevision } from '../grid/register/revision.js';
import type { Actor } from '../identity/actor.js';
import { readRevision } from './read-revision.js';
import type { RegisterSurroundings, Registers } from './registers.js';
import type { CaseStore } from './store.js';

type Writing = Pick<CaseStore, 'revisions' | 'addRevision'>;

export interface KeptRegistersOptions {
  /**
   * A register as it was prepared, for a six-digit county code, or for a shorter code where a wider area is asked about: what is there
   * for it. Asked again only after a failure. What is revised later is kept in the store and laid over it.
   */
  load: LoadRegister;
}

/** Registers of a back end: prepared by the host, revised by the rules. */
export function keptRegisters({ load }: KeptRegistersOptions): Registers {
  return new KeptRegisters(load);
}

class KeptRegisters implements Registers {
  readonly #load: LoadRegister;
  readonly #loaded = new Map<string, Promise<readonly unknown[]>>();
  /** All versions of the grids of a region with the revisions made here, until there are others. */
  readonly #grids = new Map<string, { base: readonly Grid[]; revisions: string; all: readonly Grid[] }>();
  /** Of the day that was asked about last. */
  readonly #indexes = new WeakMap<readonly Grid[], { day: string; index: GridIndex }>();

  constructor(load: LoadRegister) {
    this.#load = load;
  }

  async list<Name extends RegisterName>(name: Name, query: RegisterQuery, { organisations, actor, today, revisions }: RegisterSurroundings): Promise<readonly RegisterEntries[Name][]> {
    const region = query.area.slice(0, 6);
    if (name === 'grids') return (await this.#gridsFor(query, region, revisions)) as readonly RegisterEntries[Name][];
    if ((name === 'posts' || name === 'substitutions') && !mayLookUpPosts(actor, query.day, today)) return [];
    const entries = (await this.#entries(name, region)).filter((entry) => isOn(entry, query.day) && belongs(name, entry, query, organisations));
    return name === 'centres' && actor.role === 'applicant' ? (entries.map((entry) => publicCentre(entry as Centre)) as typeof entries) : entries;
  }

  async revise(given: GridRevision, actor: Actor, store: Writing): Promise<{ region: string; verdict: RevisionVerdict }> {
    const read = readRevision(given);
    if ('faults' in read) throw new LinliError('invalid', `This is not a revision of grids; look at: ${read.faults.join(', ')}`);
    const { revision } = read;
    const region = countyOf(revision, actor);
    const base = await this.#entries('grids', region);
    let verdict: RevisionVerdict = { status: 'applied' };
    await store.addRevision(region, revision, (before) => {
      const same = before.findIndex(({ id }) => id === revision.id);
      const register = revised(base, same < 0 ? before : before.slice(0, same));
      if (!mayMakeRevision(actor, register, revision) || revisedCommunities(register, revision).some((community) => !community.startsWith(region))) {
        throw new LinliError('forbidden', 'Grids are revised by a centre, for itself, within its own area and one county at a time');
      }
      if (same >= 0) {
        if (isOther(before[same], revision)) throw new LinliError('key_reused', `Revision ${revision.id} was made before with other content; another one needs a new id`);
        return false;
      }
      const applied = applyRevision(register, revision);
      if (!applied.ok) verdict = { status: 'rejected', refusal: applied.refusal };
      return applied.ok;
    });
    return { region, verdict };
  }

  async #gridsFor({ area, day, point, text }: RegisterQuery, region: string, revisions: RegisterSurroundings['revisions']): Promise<readonly Grid[]> {
    const all = await this.#allGrids(region, await revisions(region));
    if (point && day) {
      const { at } = this.#index(all, day);
      const found = at(point);
      return found && covers(area, found.community) ? [found] : [];
    }
    const here = all.filter((grid) => covers(area, grid.community) && isOn(grid, day));
    return text === undefined ? here : findGrids(here, text);
  }

  /** The same list for as long as nothing changes, so that an index over it can be kept. */
  async #allGrids(region: string, made: readonly GridRevision[]): Promise<readonly Grid[]> {
    const base = await this.#entries('grids', region);
    const revisions = made.map(({ id }) => id).join('\n');
    const known = this.#grids.get(region);
    if (known && known.base === base && known.revisions === revisions) return known.all;
    const all = revised(base, made);
    this.#grids.set(region, { base, revisions, all });
    return all;
  }

  #index(all: readonly Grid[], day: string): GridIndex {
    const known = this.#indexes.get(all);
    if (known?.day === day) return known.index;
    const index = gridIndex(all.filter((grid) => isInForce(grid, day)));
    this.#indexes.set(all, { day, index });
    return index;
  }

  #entries<Name extends RegisterName>(name: Name, region: string): Promise<readonly RegisterEntries[Name][]> {
    const key = `${name} ${region}`;
    const known = this.#loaded.get(key) as Promise<readonly RegisterEntries[Name][]> | undefined;
    if (known) return known;
    const loading = this.#load(name, region);
    this.#loaded.set(key, loading);
    loading.catch(() => this.#loaded.delete(key));
    return loading;
  }
}

/** Of what is only retired the code need not tell: some schemes begin it otherwise. */
function countyOf({ added: [first], retired }: GridRevision, actor: Actor): string {
  const area = actor.role !== 'applicant' && actor.area.length >= 6 ? actor.area : (retired[0]?.code ?? '');
  return (first?.community ?? area).slice(0, 6);
}

/** Both were read, so their members are in one order. */
function isOther(one: GridRevision | undefined, other: GridRevision): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Each revision was allowed when it was made; one that a newer base no longer allows changes nothing. */
function revised(base: readonly Grid[], revisions: readonly GridRevision[]): readonly Grid[] {
  return revisions.reduce((register, revision) => {
    const applied = applyRevision(register, revision);
    return applied.ok ? applied.grids : register;
  }, base);
}

/** A substitution holds to the end of its last day; everything else up to a first day. */
function isOn(entry: RegisterEntries[RegisterName], day: string | undefined): boolean {
  if (day === undefined) return true;
  return 'validFrom' in entry ? isInForce(entry, day) : entry.from <= day && day <= entry.to;
}

function belongs<Name extends RegisterName>(name: Name, entry: RegisterEntries[Name], { area, centre }: RegisterQuery, organisations: readonly Organisation[]): boolean {
  const touches = (code: string) => covers(area, code) || covers(code, area);
  if (name === 'grounds') return covers(area, (entry as RegisterEntries['grounds']).code);
  if (name === 'duties') return touches((entry as RegisterEntries['duties']).area);
  if (name === 'roster') return centre === undefined || (entry as RegisterEntries['roster']).centre === centre;
  const owner = name === 'centres' ? (entry as RegisterEntries['centres']).id : name === 'posts' ? (entry as RegisterEntries['posts']).organisation : undefined;
  const organisation = organisations.find(({ id }) => id === owner);
  return !organisation || touches(organisation.area);
}
