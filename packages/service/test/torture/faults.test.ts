import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faults, type Fault } from './faults.js';

const packages = new URL('../../../', import.meta.url);

test('each of the 30 faults is proven somewhere', () => {
  assert.deepEqual(faults.map(({ number }) => number), Array.from({ length: 30 }, (_, index) => index + 1));
  for (const { number, random = [], tests = {} } of faults) assert.ok(random.length + Object.values(tests).flat().length > 0, `${number} is proven nowhere`);
});

test('every test that is named is there', () => {
  const missing = faults.flatMap(({ number, tests = {} }) =>
    Object.entries(tests).flatMap(([path, names]) => {
      const file = new URL(path, packages);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return names.filter((name) => !text.includes(name)).map((name) => `${number}: ${path}: ${name}`);
    }),
  );
  assert.deepEqual(missing, []);
});

/** The cells of the rows that begin with a number, in a document. */
function rowsOf(document: string): string[][] {
  const lines = readFileSync(new URL(`../docs/${document}`, packages), 'utf8').split('\n');
  return lines.filter((line) => /^\| \d+ \| /.test(line)).map((line) => line.slice(2, -2).split(' | '));
}

/** Where a fault is proven, as the documents say it. */
function placesOf({ random = [], tests = {} }: Fault): string {
  const paths = [...(random.length > 0 ? ['service/test/torture/schedules.test.ts'] : []), ...Object.keys(tests)];
  return paths.map((path) => `[${path.replace('/test/', ': ').replace('.test.ts', '')}](../packages/${path})`).join(', ');
}

test('the documents list them as they are, each with where it is proven', () => {
  assert.deepEqual(rowsOf('torture.md'), faults.map((fault) => [String(fault.number), fault.what, placesOf(fault)]));
  const inChinese = rowsOf('torture.zh-CN.md');
  assert.deepEqual(inChinese.map(([number, , places]) => [number, places]), faults.map((fault) => [String(fault.number), placesOf(fault)]));
  assert.ok(inChinese.every(([, what = '']) => /\p{Script=Han}/u.test(what)));
});
