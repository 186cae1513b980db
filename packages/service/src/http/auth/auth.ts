import type { Requester } from '../../sql/stores.js';

/** The port to whoever establishes who is asking. */
export interface Auth {
  /**
   * Who sent the request, by the token it bears; `null` where it bears none: the public.
   * @throws LinliError `unauthenticated` for a token that is not good. It is never taken for none
   */
  authenticate(request: Request): Promise<Requester | null>;
}

/** Whoever shows no token. */
export const thePublic: Requester = { subject: null, actor: { role: 'applicant', holds: [] } };
