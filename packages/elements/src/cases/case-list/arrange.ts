import { covers, type Case } from '@linli/model';
import { orderBy } from '../../controls/table/ranks.js';
import type { SortDirection } from '../../controls/table/table.types.js';
import type { CaseIndex } from './case-index.js';
import type { CaseColumn, CaseFilter, CaseSort } from './case-list.types.js';

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

/** The order after the head of `column` was pressed: up, then down, then as the cases came; down first where one looks for what there is most of. */
export function nextSort(sort: CaseSort | undefined, column: CaseColumn): CaseSort | undefined {
  const directions: readonly SortDirection[] = ['supervision', 'stars', 'parts'].includes(column) ? ['descending', 'ascending'] : ['ascending', 'descending'];
  const direction = directions[sort?.column === column ? directions.indexOf(sort.direction) + 1 : 0];
  return direction && { column, direction };
}

/** Whether `filter` narrows anything. */
export function isNarrowing(filter: CaseFilter): boolean {
  return Object.values(filter).some((value: string) => value.trim() !== '');
}

type Test = (number: number) => boolean;

/** The tests that a filter asks for, the cheapest first. */
function testsOf(index: CaseIndex, { text, type, status, light, supervision, area, grid }: CaseFilter): Test[] {
  const tests: Test[] = [];
  if (type) tests.push((number) => index.case(number).type.id === type);
  if (status) tests.push((number) => index.case(number).status === status);
  if (supervision) tests.push((number) => fits(index.case(number).supervision, supervision));
  if (grid) tests.push((number) => index.case(number).grid === grid);
  if (area) tests.push((number) => covers(area, index.case(number).area));
  wordsOf(text).forEach((word) => tests.push((number) => index.mentions(number, word)));
  if (light) tests.push((number) => index.light(number).light === light);
  return tests;
}

function fits(found: Case['supervision'], asked: CaseFilter['supervision']): boolean {
  return asked === (found?.level ?? 'none') || (asked === 'any' && found !== null);
}

/** The words of a typed text, as {@link CaseIndex.mentions} wants them: an input method may have left full-width letters. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}
