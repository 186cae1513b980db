import type { CheckOf } from './kind.js';
import { readLine, readLines } from './read.js';
import { lengthFault } from './text.js';

/** Ids of organisations are short: whoever issues them, none is longer than this. */
const maxLength = 128;

/** Whether there is such an organisation is not checked: only a directory knows, and neither forms nor decisions have one. */
export const organisationCheck: CheckOf<'organisation'> = {
  clean: (value, field) => (field.multiple ? readLines(typeof value === 'string' ? [value] : value) : readLine(value)),
  judge: (value) => [value].flat().map((id) => lengthFault(id, { maxLength })).find((fault) => fault),
};
