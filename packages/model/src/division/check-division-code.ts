import { divisionLevel, parentDivision, trimDivision, type DivisionCode, type DivisionLevel } from './division.js';
import { divisionKind, type DivisionKind } from './division-kind.js';

/** Names by code, as far as they are at hand: a `Map` will do. */
export interface KnownDivisions {
  get(code: DivisionCode): string | undefined;
  has(code: DivisionCode): boolean;
}

/**
 * What is easily got wrong with a code. `padded`: its zeros were taken off. `no-counties`: in a city without counties, where townships stand
 * right below `xx00`. `pseudo-county`: the city once more, in the place of its county. `zone`, `group`: see {@link DivisionKind}.
 */
export const divisionNotes = ['padded', 'no-counties', 'pseudo-county', 'zone', 'group', 'unknown-kind'] as const;
export type DivisionNote = (typeof divisionNotes)[number];

/** `gap`: zeros where a level above it should be named. `unknown`: the table has not got it. */
export const divisionProblems = ['not-digits', 'wrong-length', 'gap', 'unknown'] as const;
export type DivisionProblem = (typeof divisionProblems)[number];

export type CheckedDivision =
  | { ok: true; code: DivisionCode; level: DivisionLevel; kind: DivisionKind | null; notes: DivisionNote[] }
  /** `within`: the narrowest division above it that there is. */
  | { ok: false; problem: DivisionProblem; within: DivisionCode | null };

/**
 * Reads a code of the statistical division table, with or without its padding, and says what is easily got wrong with it.
 * Without a table the cities without counties are those of the NBS table of 2023: 东莞, 中山, 儋州; and 嘉峪关 is the one that stands there twice.
 */
export function checkDivisionCode(written: string, known?: KnownDivisions): CheckedDivision {
  if (!/^\d+$/.test(written)) return { ok: false, problem: 'not-digits', within: null };
  if (![2, 4, 6, 9, 12].includes(written.length)) return { ok: false, problem: 'wrong-length', within: null };
  const code = isWholeCity(written, known) || known?.has(written) ? written : trimDivision(written);
  if (known ? !known.has(code) : hasGap(code)) return { ok: false, problem: known && !hasGap(code, known) ? 'unknown' : 'gap', within: nearest(code, known) };
  const kind = code.length === 6 && isPseudoCounty(code, known) ? 'wholeCity' : divisionKind(code);
  const notes: Partial<Record<DivisionNote, boolean>> = {
    padded: code !== written,
    'no-counties': code.length >= 6 && isWholeCity(code.slice(0, 6), known),
    'pseudo-county': code.length >= 6 && isPseudoCounty(code.slice(0, 6), known),
    zone: zones.some((length) => code.length >= length && divisionKind(code.slice(0, length)) === 'zone'),
    group: kind === 'group',
    'unknown-kind': kind === null,
  };
  return { ok: true, code, level: divisionLevel(code), kind, notes: divisionNotes.filter((note) => notes[note]) };
}

const zones = [6, 9];
const wholeCities = ['441900', '442000', '460400'];
const pseudoCounties = ['620201'];

function isWholeCity(county: string, known: KnownDivisions | undefined): boolean {
  return county.length === 6 && county.endsWith('00') && (known ? known.has(county) : wholeCities.includes(county));
}

function isPseudoCounty(county: DivisionCode, known: KnownDivisions | undefined): boolean {
  const name = known?.get(county);
  return name === undefined ? pseudoCounties.includes(county) : !county.endsWith('00') && name === known?.get(county.slice(0, 4));
}

function hasGap(code: DivisionCode, known?: KnownDivisions): boolean {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)].some((digits, index) => {
    const missing = digits !== '' && Number(digits) === 0;
    return missing && !(index === 2 && isWholeCity(code.slice(0, 6), known));
  });
}

function nearest(code: DivisionCode, known: KnownDivisions | undefined): DivisionCode | null {
  for (let above = parentDivision(code); above !== undefined; above = parentDivision(above)) {
    if (known ? known.has(above) : !hasGap(above)) return above;
  }
  return null;
}
