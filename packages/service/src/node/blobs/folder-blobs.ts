import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LinliError } from '@linli/model';
import type { Blobs, BlobState } from '../../http/blobs/blobs.js';
import { Lanes } from './lanes.js';

export interface FolderBlobsOptions {
  /** Milliseconds since 1970. Default: the clock of this machine. */
  clock?: (() => number) | undefined;
}

/** Files in a folder, and what keeps it tidy. */
export interface FolderBlobs extends Blobs {
  /** Removes uploads that nothing has been added to for a day, and answers how many. It is done by itself at the start and then every hour. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

const day = 86_400_000;
const hour = 3_600_000;
const nothing: BlobState = { received: 0, whole: false };

/**
 * Files in a folder: whole ones at `ab/cd/<sha256>`, what is still coming in `uploads/`. A file is moved to its place when its digest fits, so that what
 * stands there is whole, whenever the machine stops. Several processes may share a folder.
 */
export async function folderBlobs(folder: string, options: FolderBlobsOptions = {}): Promise<FolderBlobs> {
  await mkdir(join(folder, 'uploads'), { recursive: true });
  const blobs = new BlobsInFolder(folder, options);
  await blobs.sweep();
  return blobs;
}

class BlobsInFolder implements FolderBlobs {
  readonly #folder: string;
  readonly #clock: () => number;
  readonly #lanes = new Lanes();
  readonly #timer: NodeJS.Timeout;

  constructor(folder: string, { clock = Date.now }: FolderBlobsOptions) {
    this.#folder = folder;
    this.#clock = clock;
    this.#timer = setInterval(() => void this.sweep().catch(() => undefined), hour);
    this.#timer.unref();
  }

  async state(sha256: string): Promise<BlobState> {
    const whole = await sizeOf(this.#placeOf(sha256));
    if (whole !== undefined) return { received: whole, whole: true };
    const received = await sizeOf(this.#uploadOf(sha256));
    return received === undefined ? nothing : { received, whole: false };
  }

  async append(sha256: string, offset: number, bytes: Uint8Array, total: number): Promise<BlobState> {
    const upload = this.#uploadOf(sha256);
    return this.#lanes.take(sha256, async () => {
      const before = await this.state(sha256);
      if (before.whole) return before;
      if (offset !== 0 && offset !== before.received) throw new LinliError('conflict', `Of file ${sha256} there are ${before.received} bytes: go on behind them`);
      if (offset + bytes.length > total) throw new LinliError('conflict', `File ${sha256} is to have ${total} bytes, and more came`);
      await write(upload, offset, bytes);
      const received = offset + bytes.length;
      return received < total ? { received, whole: false } : this.#finish(sha256, upload, total);
    });
  }

  async read(sha256: string): Promise<Uint8Array | undefined> {
    return orNone(readFile(this.#placeOf(sha256)));
  }

  async drop(sha256: string): Promise<void> {
    const upload = this.#uploadOf(sha256);
    await this.#lanes.take(sha256, () => rm(upload, { force: true }));
  }

  async sweep(): Promise<number> {
    const uploads = join(this.#folder, 'uploads');
    let removed = 0;
    for (const name of await readdir(uploads)) {
      const path = join(uploads, name);
      await this.#lanes.take(name, async () => {
        const stats = await orNone(stat(path));
        if (!stats || this.#clock() - stats.mtimeMs < day) return;
        await rm(path, { force: true });
        removed += 1;
      });
    }
    return removed;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#lanes.ended();
  }

  async #finish(sha256: string, upload: string, size: number): Promise<BlobState> {
    // Another process may still be writing to what came: what is checked is a copy that nobody else knows of.
    const copy = `${upload}.${randomUUID()}`;
    const isSame = (await copyAndDigest(upload, copy)) === sha256;
    await rm(upload, { force: true });
    if (!isSame) {
      await rm(copy);
      throw new LinliError('conflict', `What came has another digest than ${sha256}; send the file again from its beginning`);
    }
    const place = this.#placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    await rename(copy, place);
    await syncFolder(dirname(place));
    return { received: size, whole: true };
  }

  #placeOf(sha256: string): string {
    throwUnlessDigest(sha256);
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  #uploadOf(sha256: string): string {
    throwUnlessDigest(sha256);
    return join(this.#folder, 'uploads', sha256);
  }
}

/** It becomes part of a path. */
function throwUnlessDigest(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new LinliError('invalid', 'A file goes by its SHA-256 in lower-case hex');
}

async function write(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, offset === 0 ? 'w' : 'r+');
  try {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, offset + written);
      written += bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies a file, durably, and answers the SHA-256 of the copy. */
async function copyAndDigest(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  const hashed = async function* (parts: AsyncIterable<Uint8Array>) {
    for await (const part of parts) {
      hash.update(part);
      yield part;
    }
  };
  await pipeline(createReadStream(from), hashed, createWriteStream(to, { flags: 'wx', flush: true }));
  return hash.digest('hex');
}

/** Without it a loss of power could forget the new name of a file. Not every system knows how. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await orNone(stat(path)))?.size;
}

/** `undefined` where there is no such file. */
function orNone<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
