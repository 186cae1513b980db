import type { CommandHandle, Verdict } from '@linli/client';

/** How long a stored command may take to its verdict before a person is told that it is kept on this device, in milliseconds. */
export const patience = 2000;

/**
 * The verdict of a command. Where it is stored and the verdict is long in coming, as without a line, `kept` is called once; the verdict
 * may then come hours later. Rejects when it could not be stored, or when no verdict can be had. A refusal stays in the outbox until {@link noteShown} is called.
 */
export async function verdictOf({ stored, outcome }: CommandHandle, ms: number, kept: () => void): Promise<Verdict> {
  let timer: number | undefined;
  let over = false;
  const afterStored = stored.then(() => {
    if (!over) timer = window.setTimeout(kept, ms);
    return outcome;
  });
  try {
    return await Promise.race([outcome, afterStored]);
  } finally {
    over = true;
    window.clearTimeout(timer);
  }
}

/** A person reads what became of it: the outbox need not tell them of a refusal. */
export function noteShown({ settled }: CommandHandle): void {
  settled.catch(() => undefined);
}
