import { isRequired, isShown, type CaseRef, type CaseType, type Field, type FieldValue, type FormValues, type Transition, type TreeNode } from '@linli/model';

/** A way to choose: a number from 0 up to and without `count`. */
export type Choose = (count: number) => number;

/** What entries may name. */
export interface World {
  organisations: readonly string[];
  cases: readonly CaseRef[];
  division: string;
  today: string;
}

/** The same choices for the same seed: a linear congruence, of which the upper bits are used. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % Math.max(count, 1);
  };
}

/** Entries for a step, chosen by its fields' own definitions: each that must be there, and of the others some. */
export function entriesFor({ from, fields }: Transition, { form }: CaseType, world: World, choose: Choose): FormValues {
  const asked = from.length > 0 ? fields : form.sections.flatMap((section) => section.fields);
  const values: Record<string, FieldValue> = {};
  for (const field of asked) {
    if (!isShown(field, values)) continue;
    if (isRequired(field, values) || choose(3) > 0) values[field.name] = valueOf(field, world, choose);
  }
  return values;
}

function valueOf(field: Field, world: World, choose: Choose): FieldValue {
  const one = <T>(list: readonly T[]): T => list[choose(list.length)] as T;
  switch (field.kind) {
    case 'text':
      if (field.pattern !== undefined && new RegExp(field.pattern, 'u').test(gridCode)) return gridCode;
      return sentence.slice(0, Math.max(field.minLength ?? 1, Math.min(field.maxLength, 20)));
    case 'longText':
      return sentence.slice(0, Math.max(field.minLength ?? 1, Math.min(field.maxLength, 20)));
    case 'number':
      return (field.min ?? 0) + choose(3);
    case 'rating':
      return 1 + choose(field.max);
    case 'single':
      return one(field.options).value;
    case 'multiple':
      return [one(field.options).value];
    case 'tree':
      return leafOf(one(field.tree));
    case 'date':
      return field.max === undefined && field.min !== 'today' ? (field.min ?? world.today) : world.today;
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

const gridCode = '360102001001001';

const sentence = '已到现场查看并与有关单位说明情况，正在安排处理。'.repeat(3);

function leafOf(node: TreeNode): string {
  const [child] = node.children ?? [];
  return child ? leafOf(child) : node.value;
}
