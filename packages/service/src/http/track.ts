import type { Handlers } from './call.js';
import { json } from './respond.js';
import type { Surroundings } from './surroundings.js';

export function trackHandlers({ keeper }: Surroundings): Handlers<'trackReceipt'> {
  return {
    async trackReceipt({ body, asking }) {
      return json(await keeper.track(body, asking));
    },
  };
}
