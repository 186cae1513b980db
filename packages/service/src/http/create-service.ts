import { randomUUID } from 'node:crypto';
import { Keeper, chinaCalendar } from '@linli/model';
import { open311Routes } from '../open311/index.js';
import { Audit } from './audit.js';
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
import { defaultLimits, type RequestInfo, type Service, type ServiceOptions } from './options.js';
import { defaultPolicy } from './policy.js';
import { memoryRateLimiter } from './rate-limit.js';
import { RegionGate } from './regions.js';
import { errorFor, refused } from './respond.js';
import { markResponse, requestIdOf } from './response-headers.js';
import { routerOf, type App, type Trace } from './router.js';
import type { Surroundings } from './surroundings.js';
import { trackHandlers } from './track.js';

/** The service: a function from requests to answers, to be mounted wherever there is one. */
export function createService(options: ServiceOptions): Service {
  const { stores, logger, metrics, developmentIssuer } = options;
  const closing = new AbortController();
  const cors = new Cors(options.origins);
  const app = appOf(options, closing.signal);
  if (developmentIssuer) logger?.warn({}, 'The development issuer is on: it issues tokens to whoever asks. NOT FOR PRODUCTION');

  const answer = async (request: Request, trace: Trace): Promise<Response> => {
    const preflight = cors.preflight(request);
    if (preflight) return preflight;
    return app.fetch(request, { trace });
  };

  const underWay = new Set<Promise<unknown>>();
  const service = (request: Request, info?: RequestInfo): Promise<Response> => {
    const response = respond(request, info);
    underWay.add(response);
    void response.finally(() => underWay.delete(response));
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
  const close = () => {
    closing.abort();
    return (closed ??= Promise.allSettled(underWay).then(() => stores.close()));
  };
  return Object.assign(service, { close });
}

function appOf(options: ServiceOptions, closing: AbortSignal): App {
  const { stores, clock, definitions, blobs, logger, developmentIssuer } = options;
  const calendar = definitions.calendar ?? chinaCalendar;
  const limits = { ...defaultLimits, ...options.limits, rates: { ...defaultLimits.rates, ...options.limits?.rates } };
  const policy = options.policy ?? defaultPolicy;
  const gate = new Gate({ auth: options.auth, policy, limiter: options.rateLimiter ?? memoryRateLimiter(), rates: limits.rates });
  const now = () => new Date(clock()).toISOString();
  const failed = (error: unknown, requestId: string) => logger?.error({ error, requestId }, 'A request failed inside');
  const keeper = new Keeper({ ...definitions, calendar });
  const around: Surroundings = {
    keeper, stores, blobs, definitions, calendar, limits, failed,
    regions: new RegionGate(stores, policy),
    audit: new Audit(stores, randomUUID),
    streams: new OpenStreams(limits.streams, 'streams and waits'),
    uploads: new OpenStreams(limits.uploads, 'uploads'),
    retention: options.retention ?? 180,
  };
  const app = routerOf({ handlers: handlersOf(around, options), gate, stores, limits, now, closing, failed });
  app.use('/open311/v2/*', async ({ env: { trace } }, next) => {
    trace.route = 'open311';
    await gate.limit('open311', trace.address);
    await next();
  });
  const { divisionAt, ...face } = options.open311 ?? {};
  app.route('/open311/v2', open311Routes({ ...face, keeper, stores, definitions: { ...definitions, calendar, divisionAt }, now, failed: (error) => failed(error, 'open311') }));
  if (developmentIssuer) app.all('/development/*', ({ req }) => developmentIssuer.fetch(req.raw));
  return app;
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
