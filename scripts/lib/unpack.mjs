import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { run } from './run.mjs';

/** Unpacks `x.br` to `folder/x`, executable; or the files of `x.tar.br` into `folder`. Answers the path of what it made. */
export async function unpackBrotli(archive, folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  if (!file.endsWith('.tar')) {
    await chmod(file, 0o755);
    return file;
  }
  const { code, output } = await run('tar', ['-xf', file, '-C', folder]);
  if (code !== 0) throw new Error(`Cannot unpack ${basename(archive)}: ${output}`);
  rmSync(file);
  return folder;
}
