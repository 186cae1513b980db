import { mkdir, open, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinliError } from '@linli/model';
import { fateOf, ownMark, type ProcessMark } from './process-mark.js';

/** Thrown when a folder is in use. `holder` is who has it, as far as that can be told. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(readonly folder: string, readonly holder: ProcessMark | undefined) {
    super(`${folder} is in use${holder ? ` by process ${holder.pid}` : ''}. Two processes on one folder would lose data: end the other one, or name another folder`);
  }
}

export interface FolderLock {
  /** Rejects once the folder belongs to another process all the same: nothing may be written any more. */
  readonly lost: Promise<never>;
  release(): Promise<void>;
}

/** Where a holder cannot be asked for, it is believed to run while it says so: this often, and so long after. Milliseconds. */
const beat = 5_000;
const silence = 30_000;

const ended = '{"released":true}\n';

/**
 * Takes a folder for this process. The locks in `<folder>/lock` are numbered and the highest is the one that counts; each is made
 * with `O_EXCL`, so that of any number of processes that find a stale one, one alone makes the next. A lock is stale when its
 * process has ended, or when another process has its number now. A process of another container or machine cannot be looked up;
 * its lock is stale when it has not been renewed for half a minute.
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true });
  const before = await highest(locks);
  if (before > 0) await throwIfHeld(folder, join(locks, String(before)));
  const own = before + 1;
  await make(folder, join(locks, String(own)));
  const now = await highest(locks);
  if (now > own) {
    await rm(join(locks, String(own)), { force: true });
    await throwIfHeld(folder, join(locks, String(now)));
    throw new FolderInUseError(folder, undefined);
  }
  for (const older of await numbersIn(locks)) if (older < own) await rm(join(locks, String(older)), { force: true });
  return hold(folder, locks, own);
}

async function throwIfHeld(folder: string, lock: string): Promise<void> {
  const holder = await holderOf(lock);
  if (holder === 'nobody') return;
  throw new FolderInUseError(folder, holder === 'somebody' ? undefined : holder);
}

async function make(folder: string, path: string): Promise<void> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new FolderInUseError(folder, undefined) : error;
  });
  try {
    await file.writeFile(`${JSON.stringify(ownMark())}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function holderOf(path: string): Promise<ProcessMark | 'somebody' | 'nobody'> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === ended) return 'nobody';
  const mark = text === undefined ? undefined : markIn(text);
  const fate = mark ? fateOf(mark) : 'unknown';
  if (fate === 'ended') return 'nobody';
  const isHeld = fate === 'runs' || (await ageOf(path)) < silence;
  return isHeld ? (mark ?? 'somebody') : 'nobody';
}

/** `undefined` of one that is being written, or was when its process died. */
function markIn(text: string): ProcessMark | undefined {
  try {
    return JSON.parse(text) as ProcessMark;
  } catch {
    return undefined;
  }
}

async function ageOf(path: string): Promise<number> {
  const stats = await stat(path).catch(() => undefined);
  // One that has just been taken over is its new holder's affair.
  return stats ? Date.now() - stats.mtimeMs : 0;
}

function hold(folder: string, locks: string, own: number): FolderLock {
  const path = join(locks, String(own));
  let lose: (reason: unknown) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);
  const renew = async () => {
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    if ((await highest(locks)) !== own) throw new LinliError('storage_unavailable', `${folder} belongs to another process now; this one must not write to it`);
  };
  const timer = setInterval(() => void renew().catch(lose), beat);
  timer.unref();
  return {
    lost,
    async release() {
      clearInterval(timer);
      // The number stays, so that whoever is slow cannot take one that has been used.
      if ((await highest(locks).catch(() => 0)) === own) await writeFile(path, ended);
    },
  };
}

async function highest(locks: string): Promise<number> {
  return Math.max(0, ...(await numbersIn(locks)));
}

async function numbersIn(locks: string): Promise<number[]> {
  return (await readdir(locks)).filter((name) => /^\d+$/.test(name)).map(Number);
}
