import type { CaseStore } from '@linli/model';
import type { Stores } from '../../sql/stores.js';
import type { Metrics } from './metrics.js';

/** The same stores, with commands and waits counted. */
export function observedStores(stores: Stores, metrics: Metrics): Stores {
  const changed: Stores['changed'] = async (...asked) => {
    const done = metrics.waiting();
    try {
      await stores.changed(...asked);
    } finally {
      done();
    }
  };
  return over(stores, { changed, cases: (...asked) => observedCases(stores.cases(...asked), metrics) });
}

function observedCases(store: CaseStore, metrics: Metrics): CaseStore {
  const settle: CaseStore['settle'] = async (sought, decide) => {
    let isNew = false;
    const settled = await store.settle(sought, (found) => {
      isNew = true;
      return decide(found);
    });
    metrics.command(isNew ? settled.verdict.status : 'replayed');
    return settled;
  };
  return over(store, { settle });
}

/** An object that does some things in another way than the one below it. */
export function over<T extends object>(below: T, members: Partial<T>): T {
  return new Proxy(below, {
    get(target, name) {
      const own = Reflect.get(members, name) as unknown;
      if (own !== undefined) return own;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
}
