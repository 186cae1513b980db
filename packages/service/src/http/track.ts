import type { Handlers } from './call.js';
import { json } from './respond.js';
import type { Surroundings } from './surroundings.js';

export function trackHandlers({ keeper, stores }: Surroundings): Handlers<'trackReceipt'> {
  return {
    async trackReceipt({ body, requester, now }) {
      // Who has the code and the secret is told, whichever region they could name besides.
      return json(await keeper.track(body, { store: stores.cases(requester), now }));
    },
  };
}
