import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../lib/paths.mjs';

const eslint = new ESLint({ cwd: root });

/** A line of code that the configuration refuses in one package, with the rule that does; `undefined` where it is fine. */
const table = [
  ['model', "export * from '@linli/client';", 'no-restricted-imports'],
  ['model', "export * from 'lit';", 'no-restricted-imports'],
  ['model', "export * from 'idb';", 'no-restricted-imports'],
  ['model', "export * from 'node:fs';", 'no-restricted-imports'],
  ['model', "export * from 'zod/mini';", undefined],
  ['model', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['model', 'export const now = new Date();', 'no-restricted-syntax'],
  ['model', "export const day = new Date('2026-01-01');", undefined],
  ['model', 'export const dice = Math.random();', 'no-restricted-syntax'],
  ['model', "export const page = fetch('/');", 'no-restricted-globals'],
  ['client', "export * from '@linli/model';", undefined],
  ['client', "export * from '@linli/elements';", 'no-restricted-imports'],
  ['client', "export * from 'lit';", 'no-restricted-imports'],
  ['client', 'export const copy = (list: number[]) => list.at(-1);', 'linli/floor-script'],
  ['elements', "export * from '@linli/client';", undefined],
  ['elements', "export * from '@linli/service';", 'no-restricted-imports'],
  ['elements', "export * from 'idb';", 'no-restricted-imports'],
  ['elements', "export const page = fetch('/');", 'no-restricted-globals'],
  ['elements', "document.body.innerHTML = 'x';", 'linli/csp'],
  ['elements', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
];

for (const [name, code, rule] of table) {
  test(`${name}: ${code} → ${rule ?? 'fine'}`, async () => {
    const [{ messages }] = await eslint.lintText(`${code}\n`, { filePath: `packages/${name}/src/example.ts` });
    assert.deepEqual(messages.map(({ ruleId }) => ruleId), rule ? [rule] : []);
  });
}
