import { LinliError } from '@linli/model';
import type { Route, RouteName } from '@linli/model/contract';
import type { Requester } from '../sql/stores.js';
import { thePublic, type Auth } from './auth/auth.js';
import type { ServiceLimits } from './options.js';
import type { Policy } from './policy.js';
import type { RateLimiter } from './rate-limit.js';
import { tokenNeeded } from './respond.js';

export interface Admitted {
  requester: Requester;
  isSignedIn: boolean;
}

export interface GateOptions {
  auth: Auth;
  policy: Policy;
  limiter: RateLimiter;
  rates: ServiceLimits['rates'];
}

/** Says who comes in, and how often. */
export class Gate {
  readonly #options: GateOptions;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** @throws LinliError `unauthenticated`, `forbidden`, `rate_limited` */
  async admit(request: Request, { name, access }: Pick<Route, 'access'> & { name: RouteName }, address: string): Promise<Admitted> {
    const requester = await this.#authenticated(request, name, address);
    const admitted = requester ?? thePublic;
    const isStaff = admitted.actor.role !== 'applicant';
    await this.count(name, { requester: admitted, isSignedIn: requester !== null, address });
    if (!requester && access !== 'public') throw tokenNeeded();
    if ((access === 'staff' && !isStaff) || !this.#options.policy.mayUse(name, admitted)) throw new LinliError('forbidden', 'Your post may not do that');
    return { requester: admitted, isSignedIn: requester !== null };
  }

  /** Counts one of what somebody may do so often; staff do as much as they need. @throws LinliError `rate_limited` */
  async count(name: RouteName, { requester: { actor, subject }, isSignedIn, address }: Admitted & { address: string }): Promise<void> {
    // Anybody may sign in as one of the public: that must not open the way to trying out receipts.
    if (actor.role === 'applicant') await this.limit(name, isSignedIn ? `subject ${subject}` : address);
  }

  /** Counts a request of one of the public, by their address or by who they signed in as. @throws LinliError `rate_limited` */
  async limit(name: keyof ServiceLimits['rates'], from: string): Promise<void> {
    const { limiter, rates } = this.#options;
    const rate = rates[name] ?? rates.other;
    const wait = rate ? await limiter.take(`${name} ${from}`, rate) : 0;
    if (wait > 0) throw new LinliError('rate_limited', `Too many requests; try again in ${wait} seconds`, { retryAfter: wait });
  }

  async #authenticated(request: Request, name: RouteName, address: string): Promise<Requester | null> {
    try {
      return await this.#options.auth.authenticate(request);
    } catch (error) {
      // Guessing at tokens is counted like any other knocking.
      await this.limit(name, address);
      throw error;
    }
  }
}
