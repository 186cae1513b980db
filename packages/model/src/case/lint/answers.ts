import type { Field, FieldValue, TreeNode } from '../../form/definition.js';

/** What a field may hold: a value, or nothing. */
export type Answer = FieldValue | undefined;
export type Answers = Readonly<Record<string, Answer>>;

/** More combinations of answers than this are not tried: nothing is said of what depends on them. */
export const mostCombinations = 4096;

/** Every answer that a field takes, none among them; `undefined` when there are too many to try. */
export function answersOf(field: Field): readonly Answer[] | undefined {
  switch (field.kind) {
    case 'single':
      return [undefined, ...field.options.map(({ value }) => value)];
    case 'multiple':
      return ticked(field.options.map(({ value }) => value), field.max);
    case 'tree':
      return [undefined, ...nodesOf(field.tree, field.leafOnly ?? false)];
    case 'consent':
      return [undefined, true];
    case 'rating':
      return field.max > mostCombinations ? undefined : [undefined, ...Array.from({ length: field.max }, (_, index) => index + 1)];
    default:
      return undefined;
  }
}

/** Each combination of answers to several fields. */
export function combinations(fields: readonly (readonly [name: string, answers: readonly Answer[]])[]): Answers[] {
  return fields.reduce<Answers[]>((made, [name, answers]) => made.flatMap((one) => answers.map((answer) => ({ ...one, [name]: answer }))), [{}]);
}

/** What may be ticked, in each order, for a rule may look at the first. */
function ticked(values: readonly string[], max = values.length): Answer[] | undefined {
  const all: string[][] = [];
  let last: string[][] = [[]];
  for (let size = 1; size <= Math.min(max, values.length); size += 1) {
    if (last.length * (values.length - size + 1) > mostCombinations) return undefined;
    last = last.flatMap((before) => values.filter((value) => !before.includes(value)).map((value) => [...before, value]));
    all.push(...last);
  }
  return [undefined, ...all];
}

function nodesOf(tree: readonly TreeNode[], leafOnly: boolean): string[] {
  return tree.flatMap(({ value, children = [] }) => [...(leafOnly && children.length > 0 ? [] : [value]), ...nodesOf(children, leafOnly)]);
}
