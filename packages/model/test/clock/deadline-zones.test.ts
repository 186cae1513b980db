import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answersTo } from './vectors.js';
import { deadlineVectors } from './vectors-file.js';

/** Zones of a machine with their minutes west of Greenwich, in winter and in summer. */
const zones: [zone: string, offsets: number[]][] = [
  ['UTC', [0, 0]],
  ['Asia/Shanghai', [-480, -480]],
  ['America/St_Johns', [210, 150]],
  ['Pacific/Kiritimati', [-840, -840]],
  ['Europe/London', [0, -60]],
  ['Pacific/Pago_Pago', [660, 660]],
  ['Australia/Lord_Howe', [-660, -630]],
];

const expected = JSON.stringify(answersTo(deadlineVectors));
const script = fileURLToPath(new URL('print-answers.js', import.meta.url));

for (const [zone, offsets] of zones) {
  test(`deadlines, derivations and texts are the same on a machine in ${zone}`, () => {
    const printed = execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8', maxBuffer: 1 << 26 });
    const { offsets: found, answers } = JSON.parse(printed) as { offsets: number[]; answers: ReturnType<typeof answersTo> };
    assert.deepEqual(found, offsets, 'the zone was taken up');
    assert.equal(JSON.stringify(answers), expected);
    assert.deepEqual(answers.map(({ answer }) => answer), deadlineVectors.vectors.map(({ expect }) => expect));
  });
}
