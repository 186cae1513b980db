import { isRequired, isShown, type CaseRef, type Field, type FieldValue, type FormValues, type TreeNode } from '@linli/model';

/** A way to choose: a number from 0 up to and without `count`. */
export type Choose = (count: number) => number;

/** The same choices for the same seed: mulberry32. */
export function seeded(seed: number): Choose {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(count, 1);
  };
}

/** What entries may name. */
export interface World {
  organisations: readonly string[];
  cases: readonly CaseRef[];
  division: string;
  today: string;
}

const longest = 40;

/** Entries that the fields accept, chosen at random: every field that must be there, and of the others some. */
export function randomEntries(fields: readonly Field[], world: World, choose: Choose): FormValues {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    if (!isShown(field, values)) continue;
    if (isRequired(field, values) || choose(3) > 0) values[field.name] = valueOf(field, world, choose);
  }
  return values;
}

function valueOf(field: Field, world: World, choose: Choose): FieldValue {
  const one = <T>(list: readonly T[]): T => {
    const value = list[choose(list.length)];
    if (value === undefined) throw new RangeError(`Nothing to choose from for ${field.name}`);
    return value;
  };
  switch (field.kind) {
    case 'text':
      return field.pattern === undefined ? words(field.minLength, field.maxLength) : one(patterned(field.pattern));
    case 'longText':
      return words(field.minLength, field.maxLength);
    case 'number': {
      const from = field.min ?? 0;
      const range = Math.min(field.max ?? from + 30, from + 400) - from + 1;
      return from + choose(choose(2) === 0 ? Math.min(range, 3) : range);
    }
    case 'rating':
      return 1 + choose(field.max);
    case 'single':
      return one(field.options).value;
    case 'multiple':
      return [one(field.options).value];
    case 'tree':
      return leafOf(one(field.tree), choose);
    case 'date':
      return dateWithin(field.min, field.max, world.today);
    case 'phone':
      return '13800000001';
    case 'place':
      return { division: world.division, text: '东门外' };
    case 'attachment':
      return [{ sha256: 'a'.repeat(64), name: '现场.jpg', type: field.types[0] ?? 'image/jpeg', bytes: 1000 }];
    case 'consent':
      return true;
    case 'organisation':
      return field.multiple ? [one(world.organisations)] : one(world.organisations);
    case 'case':
      return one(world.cases);
  }
}

function words(minLength = 1, maxLength: number): string {
  return '已到现场查看并与有关单位说明情况。'.repeat(4).slice(0, Math.min(Math.max(minLength, 8), maxLength, Math.max(longest, minLength)));
}

/** Texts for each pattern that the definitions use; of grids two, as a case is put from one in another. */
function patterned(pattern: string): string[] {
  const candidates = [['360102001001001', '360102001001002'], ['91350100M000100Y43'], ['2026-06-15T09:00'], ['12'], ['A1'], ['第1期']];
  const fit = candidates.find(([candidate = '']) => new RegExp(pattern, 'u').test(candidate));
  if (fit === undefined) throw new RangeError(`Add a text that matches ${pattern}`);
  return fit;
}

function leafOf(node: TreeNode, choose: Choose): string {
  const children = node.children ?? [];
  const child = children[choose(Math.max(children.length, 1))];
  return child ? leafOf(child, choose) : node.value;
}

function dateWithin(min: string | undefined, max: string | undefined, today: string): string {
  const day = (limit: string | undefined) => (limit === 'today' ? today : limit);
  return day(min) ?? day(max) ?? today;
}
