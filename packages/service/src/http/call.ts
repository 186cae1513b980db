import type { Asking, CaseStore } from '@linli/model';
import type { RouteBody, RouteHeaders, RouteName, RouteParams, RouteQuery } from '@linli/model/contract';
import type { Requester } from '../sql/stores.js';

/** One request, once it is known who asks and what for. */
export interface Call<Name extends RouteName = RouteName> {
  route: Name;
  request: Request;
  /** Ends when whoever asked has gone, or the service closes. */
  signal: AbortSignal;
  requester: Requester;
  isSignedIn: boolean;
  /** Where it came from; `unknown` where nobody says. */
  address: string;
  requestId: string;
  params: RouteParams<Name>;
  query: RouteQuery<Name>;
  headers: RouteHeaders<Name>;
  body: RouteBody<Name>;
  /** The body before it was checked, for routes that check it themselves. */
  json: unknown;
  now: string;
  /** The store as the requester may use it. */
  store: CaseStore;
  asking: Asking;
}

export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Response>;
export type Handlers<Name extends RouteName = RouteName> = { readonly [Each in Name]: Handler<Each> };
