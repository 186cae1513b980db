import type { Centre } from '../centre/centre.js';
import type { RosterSlot } from '../centre/roster.js';
import type { DivisionCode } from '../division/division.js';
import type { Point } from '../geo/crs.js';
import type { Grid } from '../grid/grid.js';
import type { Ground } from '../grid/ground.js';
import type { Post, Substitution } from '../grid/post.js';
import type { RevisionRefusal } from '../grid/register/refusals.js';
import type { Duty, GridService } from '../grid/service.js';

/** What is kept in registers: records that hold from one day to another. */
export interface RegisterEntries {
  grids: Grid;
  /** Of communities: what their grids have to cover. */
  grounds: Ground;
  posts: Post;
  substitutions: Substitution;
  services: GridService;
  duties: Duty;
  centres: Centre;
  roster: RosterSlot;
}
export type RegisterName = keyof RegisterEntries;

/** Absent members do not narrow. */
export interface RegisterQuery {
  /** The division, 2 to 12 digits, that is asked about. */
  area: DivisionCode;
  /** `YYYY-MM-DD`: what is in force on that day. Without one, every version that there ever was. */
  day?: string | undefined;
  /** Of grids: the one that has this point. */
  point?: Point | undefined;
  /** Of grids: those whose name, extent or code fit these words, the best fit first. */
  text?: string | undefined;
  /** Of the roster: who is at this centre. */
  centre?: string | undefined;
}

/** What became of a revision. */
export type RevisionVerdict = { status: 'applied' } | { status: 'rejected'; refusal: RevisionRefusal };

/** A register of a region as somebody keeps it: what `keptRegisters` is made from. */
export type LoadRegister = <Name extends RegisterName>(name: Name, region: string) => Promise<readonly RegisterEntries[Name][]>;
