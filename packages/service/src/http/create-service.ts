import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Keeper, chinaCalendar } from '@linli/model';
import { open311Routes } from '../open311/index.js';
import type { Stores } from '../sql/stores.js';
import { Audit } from './audit.js';
import { thePublic } from './auth/auth.js';
import { fileHandlers } from './blobs/show.js';
import { uploadHandlers } from './blobs/put.js';
import type { Handlers } from './call.js';
import { caseHandlers } from './cases.js';
import { changeHandlers } from './changes/changes.js';
import { snapshotHandlers } from './changes/snapshot.js';
import { commandHandlers } from './commands/submit.js';
import { Cors } from './cors.js';
import { deviceHandlers } from './devices.js';
import { directoryHandlers, proceedingHandlers, registerHandlers } from './directory.js';
import { exportHandlers } from './export.js';
import { Gate } from './gate.js';
import { hintHandlers } from './hints/hints.js';
import { metaHandlers } from './meta.js';
import { OpenStreams } from './open-streams.js';
import { defaultLimits, type CloseOptions, type RequestInfo, type Service, type ServiceOptions } from './options.js';
import { defaultPolicy } from './policy.js';
import { memoryRateLimiter } from './rate-limit.js';
import { RegionGate } from './regions.js';
import { errorFor, passesByItself, refused } from './respond.js';
import { markResponse, requestIdOf } from './response-headers.js';
import { routerOf, type App, type Trace } from './router.js';
import type { Surroundings } from './surroundings.js';
import { trackHandlers } from './track.js';
import { UnderWay } from './under-way.js';
import { within } from './within.js';

/** The service: a function from requests to answers, to be mounted wherever there is one. */
export function createService(options: ServiceOptions): Service {
  const { stores, logger, metrics, developmentIssuer } = options;
  const closing = new AbortController();
  const cors = new Cors(options.origins);
  const underWay = new UnderWay();
  const app = appOf(options, closing.signal, underWay);
  if (developmentIssuer) logger?.warn({}, 'The development issuer is on: it issues tokens to whoever asks. NOT FOR PRODUCTION');

  const answer = async (request: Request, trace: Trace): Promise<Response> => {
    const preflight = cors.preflight(request);
    if (preflight) return preflight;
    return app.fetch(request, { trace });
  };

  const service = (request: Request, info?: RequestInfo): Promise<Response> => {
    const response = respond(request, info);
    underWay.add(response);
    return response;
  };

  const respond = async (request: Request, info: RequestInfo = {}): Promise<Response> => {
    const began = performance.now();
    const trace: Trace = { requestId: requestIdOf(request, randomUUID), address: info.address ?? 'unknown', route: null, role: null };
    const response = await answer(request, trace).catch((error: unknown) => refused(errorFor(error)));
    cors.mark(request, response.headers);
    markResponse(response, trace.requestId);
    const note = { route: trace.route, role: trace.role, requestId: trace.requestId, method: request.method, status: response.status, seconds: (performance.now() - began) / 1000 };
    metrics?.observe(note);
    logger?.info(note, 'request');
    return response;
  };

  let closed: Promise<void> | undefined;
  const close = ({ drain = usualDrain }: CloseOptions = {}) => {
    closing.abort();
    return (closed ??= within(drain, underWay.ended()).then(() => within(toLetGo, stores.close())).then(() => undefined));
  };
  return Object.assign(service, { close });
}

/** Seconds that requests have to end in, and that the database has to be let go in. */
const usualDrain = 20;
const toLetGo = 5;

function appOf(options: ServiceOptions, closing: AbortSignal, underWay: UnderWay): App {
  const { stores, clock, definitions, blobs, logger, developmentIssuer } = options;
  const calendar = definitions.calendar ?? chinaCalendar;
  const limits = { ...defaultLimits, ...options.limits, rates: { ...defaultLimits.rates, ...options.limits?.rates } };
  const policy = options.policy ?? defaultPolicy;
  const gate = new Gate({ auth: options.auth, policy, limiter: options.rateLimiter ?? memoryRateLimiter(), rates: limits.rates });
  const now = () => new Date(clock()).toISOString();
  const failed = (error: unknown, requestId: string) => {
    if (passesByItself(errorFor(error))) logger?.warn({ error, requestId }, 'A request could not be served now');
    else logger?.error({ error, requestId }, 'A request failed inside');
  };
  const keeper = new Keeper({ ...definitions, calendar });
  const regions = new RegionGate(stores, policy);
  const around: Surroundings = {
    keeper, stores, blobs, definitions, calendar, limits, failed, regions, gate, underWay,
    audit: new Audit(stores, randomUUID),
    streams: new OpenStreams(limits.streams, 'streams and waits'),
    uploads: new OpenStreams(limits.uploads, 'uploads'),
    retention: options.retention ?? 180,
  };
  const app = routerOf({ handlers: handlersOf(around, options), gate, regions, stores, limits, now, closing, failed });
  const admit = ({ env }: Context) => {
    const { trace } = env as { trace: Trace };
    trace.route = 'open311';
    return gate.limit('open311', trace.address);
  };
  const { divisionAt, ...face } = options.open311 ?? {};
  app.route('/open311/v2', open311Routes({ ...face, admit, keeper, stores: storesForAnybody(stores, regions), definitions: { ...definitions, calendar, divisionAt }, now, failed: (error) => failed(error, 'open311') }));
  if (developmentIssuer) app.all('/development/*', ({ req }) => developmentIssuer.fetch(req.raw));
  return app;
}

/** As far as the public may name regions. */
function storesForAnybody(stores: Stores, regions: RegionGate): Pick<Stores, 'regions' | 'cases'> {
  const mayName = (region: string) => regions.mayName(region, thePublic);
  return {
    get regions() {
      return stores.regions.filter(mayName);
    },
    cases: (requester, reach) => stores.cases(requester, { ...reach, mayName }),
  };
}

function handlersOf(around: Surroundings, { metrics }: ServiceOptions): Handlers {
  return {
    ...commandHandlers(around),
    ...changeHandlers(around),
    ...snapshotHandlers(around),
    ...hintHandlers(around),
    ...caseHandlers(around),
    ...exportHandlers(around),
    ...trackHandlers(around),
    ...uploadHandlers(around),
    ...fileHandlers(around),
    ...directoryHandlers(around),
    ...registerHandlers(around),
    ...proceedingHandlers(around),
    ...deviceHandlers(around),
    ...metaHandlers(around, metrics),
  };
}
