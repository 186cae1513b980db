import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { FolderInUseError, lockFolder } from '@linli/service/node';

// Takes the lock of a folder once the file `go` is there, says how that went, and holds it.
const [folder = '', waits] = process.argv.slice(2);
if (waits) {
  console.warn('waiting');
  while (!readdirSync(folder).includes('go')) await setTimeout(1);
}
try {
  await lockFolder(folder);
  console.warn('held');
  await setTimeout(60_000);
} catch (error) {
  if (!(error instanceof FolderInUseError)) throw error;
  console.warn('refused');
}
