import { refKey, type CaseRef } from '@linli/model';
import type { PendingCommand, PendingCommands } from '../replica/types.js';
import type { Core } from './core.js';
import type { Entry } from './entry.js';
import { resendAfter } from './retention.js';

/** What the replica lays over what it fetched. */
export function pendingOf(core: Core): PendingCommands {
  const { ledger, surroundings: { logger } } = core;
  const pending = new Map<string, readonly PendingCommand[]>();
  const listeners = new Set<(refs: readonly CaseRef[]) => void>();
  /** Answers whether it is another than before: that something is being sent makes none of it another. */
  const look = (lane: string): boolean => {
    const before = pending.get(lane) ?? [];
    const found = (ledger.cases.get(lane) ?? []).flatMap(asPending);
    if (found.length > 0) pending.set(lane, found);
    else pending.delete(lane);
    return found.length !== before.length || found.some(({ command, applied }, index) => command !== before[index]?.command || applied?.seq !== before[index].applied?.seq || applied?.version !== before[index].applied?.version);
  };
  ledger.onChange(({ refs }) => {
    const changed = refs.filter((ref) => look(refKey(ref)));
    if (changed.length > 0) for (const listener of [...listeners]) listener(changed);
  });
  for (const lane of ledger.cases.keys()) look(lane);
  return {
    of: (ref) => pending.get(refKey(ref)) ?? [],
    refs: () => [...pending.values()].map(([first]) => (first as PendingCommand).command.target),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resendAfter: (region, seq) => void resendAfter(core, region, seq).catch((error: unknown) => logger.warn(`Linli could not send again what the back end lost: ${String(error)}`)),
  };
}

/** What may yet be carried out, and what was and may not have been fetched. */
function asPending({ row: { state }, command, ending: { verdict }, isSealed }: Entry): PendingCommand[] {
  if (isSealed) return [];
  if (state === 'applied') return verdict?.status === 'applied' ? [{ command, applied: verdict }] : [];
  return state === 'stored' || state === 'sending' ? [{ command }] : [];
}
