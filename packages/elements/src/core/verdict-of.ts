import type { CommandHandle, Verdict } from '@linli/client';

/** How long a stored command may take to its verdict before a person is told that it is kept on this device, in milliseconds. */
export const patience = 2000;

/**
 * The verdict of a command. Where it is stored and the verdict is long in coming, as without a line, `kept` is called once; the verdict
 * may then come hours later. Rejects when it could not be stored, or when no verdict can be had.
 */
export async function verdictOf({ stored, settled }: CommandHandle, ms: number, kept: () => void): Promise<Verdict> {
  let timer: number | undefined;
  let over = false;
  const afterStored = stored.then(() => {
    if (!over) timer = window.setTimeout(kept, ms);
    return settled;
  });
  try {
    return await Promise.race([settled, afterStored]);
  } finally {
    over = true;
    window.clearTimeout(timer);
  }
}
