import type { RouteName } from '@linli/model/contract';
import type { Requester } from '../sql/stores.js';

/**
 * What a place allows beside the rules of the model, which say what somebody may see and do. It can only narrow. Who may not name a region is answered as
 * if it were not served here.
 */
export interface Policy {
  mayUse(route: RouteName, requester: Requester): boolean;
  /** @param region a six-digit county code that is served here */
  mayName(region: string, requester: Requester): boolean;
}

/** Every route; the public may name every region, staff those of their province: a case may be handed to a centre that does not serve the place. */
export const defaultPolicy: Policy = {
  mayUse: () => true,
  mayName: (region, { actor }) => actor.role === 'applicant' || region.startsWith(actor.area.slice(0, 2)),
};
