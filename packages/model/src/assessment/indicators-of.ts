import type { Text } from '../text/text-schema.js';
import type { Indicator, Input, Scheme } from './scheme.js';

/** Every indicator of the tree, then those of the bonus. */
export function indicatorsOf({ indicators, bonus }: Pick<Scheme, 'indicators' | 'bonus'>): readonly Indicator[] {
  return [...indicators, ...(bonus?.indicators ?? [])];
}

/** What figures are given for: every indicator, then every veto, with its inputs. */
export function figuredIn(scheme: Scheme): { id: string; title: Text; inputs: readonly Input[] }[] {
  return [
    ...indicatorsOf(scheme).map(({ id, title, inputs = [] }) => ({ id, title, inputs })),
    ...(scheme.vetoes ?? []).map(({ id, title, input }) => ({ id, title, inputs: [input] })),
  ];
}
