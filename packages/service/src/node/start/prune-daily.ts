import type { ServiceLogger } from '../../http/options.js';
import type { Stores } from '../../sql/stores.js';

const day = 86_400_000;

export interface PruneOptions {
  /** Days for which the answers to commands are kept whole. Default: 180. */
  retention?: number | undefined;
  clock: () => number;
  logger?: ServiceLogger | undefined;
}

/** Lets go of answers to commands that are older than they are kept for, now and every day. Resolves, when called, once it has ended. */
export function pruneDaily(stores: Stores, { retention = 180, clock, logger }: PruneOptions): () => Promise<void> {
  const prune = async () => {
    try {
      const pruned = await stores.prune(new Date(clock() - retention * day).toISOString());
      if (pruned > 0) logger?.info({ pruned }, 'old answers to commands were let go of');
    } catch (error) {
      logger?.warn({ error }, 'old answers to commands could not be let go of');
    }
  };
  let running = prune();
  const timer = setInterval(() => (running = prune()), day);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
