import { Hono, type Context } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { LinliError, type Instant } from '@linli/model';
import { routes, type Route, type RouteName } from '@linli/model/contract';
import type { Stores } from '../sql/stores.js';
import { thePublic } from './auth/auth.js';
import { jsonOf } from './body.js';
import type { Call, Handlers } from './call.js';
import type { Gate } from './gate.js';
import type { ServiceLimits } from './options.js';
import type { RegionGate } from './regions.js';
import { errorFor, isFailure, refused } from './respond.js';
import { checked, queryOf } from './validate.js';

/** What is found out about a request on its way, for whoever notes it. */
export interface Trace {
  requestId: string;
  address: string;
  route: string | null;
  role: string | null;
}

export type App = Hono<{ Bindings: { trace: Trace } }>;

export interface RouterOptions {
  handlers: Handlers;
  gate: Gate;
  regions: RegionGate;
  stores: Stores;
  limits: ServiceLimits;
  now: () => Instant;
  /** Ends all that waits. */
  closing: AbortSignal;
  failed: (error: unknown, requestId: string) => void;
}

/** Of monitors, which ask often and have no token. */
const open: readonly RouteName[] = ['checkHealth', 'checkReady', 'readMetrics'];

/** The table of routes with its handlers. */
export function routerOf(options: RouterOptions): App {
  // Its other routers take `:batch` in the middle of a name for a parameter.
  const app: App = new Hono<{ Bindings: { trace: Trace } }>({ router: new TrieRouter() });
  const table = Object.values(routes) as readonly (Route & { name: RouteName })[];
  const patternOf = ({ path }: Route) => path.replace(/\{(\w+)\}/g, ':$1');
  for (const route of table) app.on(route.method, patternOf(route), (context) => answer(route, context, options));
  for (const path of new Set(table.map(patternOf))) {
    const methods = table.filter((route) => patternOf(route) === path).map(({ method }) => method);
    app.all(path, (context) => notThatWay(context, [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']));
  }
  app.notFound(() => refused(new LinliError('not_found', 'There is nothing at this address')));
  app.onError((thrown, { env: { trace } }) => {
    const error = errorFor(thrown);
    if (isFailure(error)) options.failed(thrown, trace.requestId);
    return refused(error);
  });
  return app;
}

async function answer(route: Route & { name: RouteName }, { req, env: { trace } }: Context<{ Bindings: { trace: Trace } }>, { handlers, gate, regions, stores, limits, now, closing }: RouterOptions): Promise<Response> {
  const { name } = route;
  const request = req.raw;
  trace.route = name;
  const { requester, isSignedIn } = open.includes(name) ? { requester: thePublic, isSignedIn: false } : await gate.admit(request, route, trace.address);
  trace.role = isSignedIn ? requester.actor.role : 'public';
  const params = route.params && checked(route.params, req.param(), 'path');
  const query = route.query && checked(route.query, queryOf(new URL(request.url)), 'query');
  const headers = route.headers && checked(route.headers, Object.fromEntries(request.headers), 'header');
  const json = route.body && route.body !== 'bytes' ? await jsonOf(request, limits.json) : undefined;
  const isCheckedLater = name === 'submitCommand' || name === 'submitBatch';
  const body = route.body && route.body !== 'bytes' && !isCheckedLater ? checked(route.body, json, '') : undefined;
  const store = stores.cases(requester, { mayName: (region) => regions.mayName(region, requester), signal: request.signal });
  const moment = now();
  let signal: AbortSignal | undefined;
  const call = {
    route: name, request, requester, isSignedIn, params, query, headers, body, json, store,
    address: trace.address,
    requestId: trace.requestId,
    now: moment,
    asking: { store, actor: requester.actor, now: moment },
    get signal() {
      return (signal ??= AbortSignal.any([request.signal, closing]));
    },
  };
  // Each handler is of its own route: the table and the handlers have the same names.
  return (handlers[name] as (call: Call) => Promise<Response>)(call as unknown as Call);
}

function notThatWay({ req }: Context, allowed: readonly string[]): Response {
  const headers = { allow: [...new Set(allowed)].join(', ') };
  if (req.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return refused(new LinliError('invalid', `That is not asked for by ${req.method}`, { status: 405 }), { headers });
}
