import type { Choice } from '../definition.js';
import type { CheckOf } from './kind.js';
import { readLine, readLines } from './read.js';

export const singleCheck: CheckOf<'single'> = {
  clean: readLine,
  judge: (value, field) => (offers(field.options, value) ? undefined : { code: 'not-an-option' }),
};

export const multipleCheck: CheckOf<'multiple'> = {
  clean: readLines,
  judge(values, { options, max = Infinity }) {
    if (!values.every((value) => offers(options, value))) return { code: 'not-an-option' };
    return values.length > max ? { code: 'too-many', params: { max, count: values.length } } : undefined;
  },
};

function offers(options: readonly Choice[], value: string): boolean {
  return options.some((option) => option.value === value);
}
