import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ESLint } from 'eslint';
import { newElement } from './new-element.mjs';
import { bin, inRoot, root } from './paths.mjs';
import { run } from './run.mjs';

let copy;
let made;

/** A copy of the elements, beside the other packages as they are, with one element more. */
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'linli-new-'));
  for (const path of ['packages/elements/src', 'packages/elements/tsconfig.json', 'packages/elements/package.json', 'tsconfig.base.json']) {
    cpSync(inRoot(path), join(copy, path), { recursive: true });
  }
  for (const path of ['packages/model', 'packages/client', 'node_modules']) symlinkSync(inRoot(path), join(copy, path));
  made = newElement('cases/case-note', copy);
});

after(() => rmSync(copy, { recursive: true }));

const read = (file) => readFileSync(join(copy, file), 'utf8');

test('makes every file of an element', () => {
  assert.equal(made.length, 9);
  assert.match(read('packages/elements/src/cases/case-note/case-note.ts'), /export class LinliCaseNote extends LinliElement/);
  for (const file of made) assert.doesNotMatch(read(file), /\{(area|name|camel|Area|Name)\}/, file);
});

test('lists the element wherever elements are listed', () => {
  assert.match(read('packages/elements/src/core/catalogue.ts'), / {2}caseNote: CaseNoteMessages;\n\}/);
  assert.match(read('packages/elements/src/locales/en/staff.ts'), / {2}caseNote,\n\};/);
  assert.match(read('packages/elements/src/core/messages.ts'), /StaffGroup = 'caseNote' \|/);
  assert.match(read('packages/elements/src/staff.ts'), /export \{ LinliCaseNote \} from '\.\/cases\/case-note\/case-note\.js';/);
  assert.match(read('packages/elements/src/bundles/staff-elements.ts'), /import '\.\.\/cases\/case-note\/define\.js';/);
});

test('compiles beside the others', async () => {
  const { code, output } = await run(bin('tsc'), ['-p', 'packages/elements', '--noEmit', '--composite', 'false'], { cwd: copy });
  assert.equal(code, 0, output);
});

test('passes lint', async () => {
  const eslint = new ESLint({ cwd: root });
  for (const file of made) {
    const [{ messages }] = await eslint.lintText(read(file), { filePath: inRoot(file) });
    assert.deepEqual(messages, [], file);
  }
});

test('refuses what is there already, and what is no name', () => {
  assert.throws(() => newElement('cases/case-note', copy), /already/);
  for (const path of [undefined, 'note', 'cases/CaseNote', '../cases/note', 'cases/note/']) assert.throws(() => newElement(path, copy), /kebab-case/);
});
