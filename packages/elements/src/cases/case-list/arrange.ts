import { covers } from '@linli/model';
import { orderBy } from '../../controls/table/ranks.js';
import type { CaseIndex } from './case-index.js';
import type { CaseFilter, CaseSort } from './case-list.types.js';

/** The numbers of the cases that `filter` leaves, in the order of `sort`, or as they came. One pass over the cases. */
export function arrange(index: CaseIndex, filter: CaseFilter, sort: CaseSort | undefined): Uint32Array {
  const order = sort ? orderBy(index.ranks(sort.column), sort.direction) : asTheyCame(index.items.length);
  const tests = testsOf(index, filter);
  return tests.length === 0 ? order : order.filter((number) => tests.every((test) => test(number)));
}

function asTheyCame(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let number = 0; number < length; number += 1) order[number] = number;
  return order;
}

/** Whether `filter` narrows anything. */
export function isNarrowing(filter: CaseFilter): boolean {
  return Object.values(filter).some((value: string) => value.trim() !== '');
}

type Test = (number: number) => boolean;

/** The tests that a filter asks for, the cheapest first. */
function testsOf(index: CaseIndex, { text, status, light, area, grid }: CaseFilter): Test[] {
  const tests: Test[] = [];
  if (status) tests.push((number) => index.case(number).status === status);
  if (grid) tests.push((number) => index.case(number).grid === grid);
  if (area) tests.push((number) => covers(area, index.case(number).area));
  wordsOf(text).forEach((word) => tests.push((number) => index.mentions(number, word)));
  if (light) tests.push((number) => index.light(number).light === light);
  return tests;
}

/** The words of a typed text, as {@link CaseIndex.mentions} wants them: an input method may have left full-width letters. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}
