import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faults } from './faults.js';

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
