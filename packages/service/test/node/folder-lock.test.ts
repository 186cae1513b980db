import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FolderInUseError, lockFolder, type ProcessMark } from '@linli/service/node';
import { newFolder } from './support/folder.js';
import { Process, script } from './support/process.js';

/** The mark that a process of ours leaves. */
async function markOf(folder: string): Promise<ProcessMark> {
  const lock = await lockFolder(folder);
  const mark = JSON.parse(readFileSync(join(folder, 'lock', String(Math.max(...numbers(folder)))), 'utf8'));
  await lock.release();
  return mark;
}

function numbers(folder: string): number[] {
  return readdirSync(join(folder, 'lock')).map(Number);
}

function leave(folder: string, number: number, content: string, secondsAgo = 0): void {
  const path = join(folder, 'lock', String(number));
  mkdirSync(join(folder, 'lock'), { recursive: true });
  writeFileSync(path, content);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
}

const rows: { given: string; left: (own: ProcessMark) => [content: string, secondsAgo?: number] | undefined; then: 'taken' | 'refused' }[] = [
  { given: 'no lock', left: () => undefined, then: 'taken' },
  { given: 'a lock of this very process', left: (own) => [JSON.stringify(own)], then: 'refused' },
  { given: 'a lock of a process that runs', left: (own) => [JSON.stringify({ ...own, pid: process.ppid, started: startOf(process.ppid) })], then: 'refused' },
  { given: 'a lock of a process that runs, made long ago', left: (own) => [JSON.stringify(own), 86_400], then: 'refused' },
  { given: 'a lock of a process that has ended', left: (own) => [JSON.stringify({ ...own, pid: 2 ** 22 + 1 })], then: 'taken' },
  { given: 'a lock of a process whose number another one has now', left: (own) => [JSON.stringify({ ...own, started: '1' })], then: 'taken' },
  { given: 'a lock of another machine that is being renewed', left: (own) => [JSON.stringify({ ...own, machine: 'other' }), 5], then: 'refused' },
  { given: 'a lock of another machine that fell silent', left: (own) => [JSON.stringify({ ...own, machine: 'other' }), 60], then: 'taken' },
  { given: 'a lock that is just being written', left: () => [''], then: 'refused' },
  { given: 'a lock whose process died while writing it', left: () => ['{"pid":', 60], then: 'taken' },
];

for (const { given, left, then } of rows) {
  test(`given ${given}, the folder is ${then}`, async () => {
    const folder = newFolder();
    const own = await markOf(newFolder());
    const content = left(own);
    if (content) leave(folder, 7, ...content);
    if (then === 'refused') {
      await assert.rejects(lockFolder(folder), (error) => error instanceof FolderInUseError && error.folder === folder);
      assert.deepEqual(numbers(folder), [7]);
      return;
    }
    const lock = await lockFolder(folder);
    assert.deepEqual(numbers(folder), [content ? 8 : 1]);
    await assert.rejects(lockFolder(folder), { name: 'FolderInUseError', holder: own });
    await lock.release();
    await (await lockFolder(folder)).release();
  });
}

test('a lock outlives SIGKILL of its process and is taken over then', async (context) => {
  const folder = newFolder();
  const holder = new Process(context, script('hold-lock.js'), [folder]);
  await holder.line(/held/);
  await assert.rejects(lockFolder(folder), (error) => error instanceof FolderInUseError && error.holder?.pid === holder.pid);
  await holder.kill('SIGKILL');
  await (await lockFolder(folder)).release();
});

for (const given of ['nothing', 'a stale lock', 'a lock that was given up']) {
  test(`of eight processes that race for a folder with ${given}, one wins`, async (context) => {
    const folder = newFolder();
    const own = await markOf(newFolder());
    if (given === 'a stale lock') leave(folder, 3, JSON.stringify({ ...own, started: '1' }));
    if (given === 'a lock that was given up') await markOf(folder);
    const racers = Array.from({ length: 8 }, () => new Process(context, script('hold-lock.js'), [folder, 'wait']));
    await Promise.all(racers.map((racer) => racer.line(/waiting/)));
    writeFileSync(join(folder, 'go'), '');
    const said = await Promise.all(racers.map((racer) => racer.line(/held|refused/)));
    assert.deepEqual(said.sort(), ['held', ...Array(7).fill('refused')]);
  });
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
