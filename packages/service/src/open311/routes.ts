import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { chinaCalendar, nearestLocale, type Case, type Instant, type Keeper, type Locale } from '@linli/model';
import type { Stores } from '../sql/stores.js';
import { discoveryOf } from './discovery.js';
import { DivisionNames } from './division-names.js';
import { fileRequest, type FilingDesk } from './file-request.js';
import { listRequests, readRequest } from './listed.js';
import { Open311Problem, problemFrom } from './problem.js';
import { PublicReader } from './readers.js';
import { readQuery } from './request-query.js';
import { serviceDefinitionOf } from './service-definition.js';
import { listServices } from './service-list.js';
import type { Open311Definitions } from './service-request.js';
import { Catalogue, type Open311Service } from './services.js';
import { xmlOf } from './xml.js';

export interface Open311Options {
  keeper: Pick<Keeper, 'submit'>;
  stores: Pick<Stores, 'regions' | 'cases'>;
  definitions: Open311Definitions;
  now: () => Instant;
  /** So many random bytes. Default: `crypto.getRandomValues`. */
  random?: ((bytes: number) => Uint8Array) | undefined;
  /** What is public and what may be filed here. Default: things in streets and greens, see `defaultServices`. An empty list: nothing. */
  services?: readonly Open311Service[] | undefined;
  /** Leaves out more cases. It cannot let in what is never public. */
  isPublic?: ((item: Case) => boolean) | undefined;
  /** Told of what went wrong inside; the public is not. */
  failed?: ((error: unknown) => void) | undefined;
  /** Counts a request, before anything is done for it. Rejects with a LinliError `rate_limited` where there are too many. */
  admit?: ((context: Context) => Promise<void>) | undefined;
  /** For discovery: how to reach whoever runs this. */
  contact?: string | undefined;
}

type Format = 'json' | 'xml';

/** What a document is called in XML, and what the elements of its lists are. */
const documents = {
  services: ['services', { services: 'service' }],
  definition: ['service_definition', { attributes: 'attribute', values: 'value' }],
  requests: ['service_requests', { service_requests: 'request' }],
  discovery: ['discovery', { endpoints: 'endpoint', formats: 'format' }],
  errors: ['errors', { errors: 'error' }],
} as const;

const greatestBody = 64 * 1024;

/**
 * Open311 GeoReport v2, in JSON and XML: to be mounted below `/open311/v2`. Nobody needs a key. What is shown is what anybody may know: no
 * word that anybody wrote, and nobody's name.
 */
export function open311Routes(options: Open311Options): Hono {
  const { stores, now } = options;
  const definitions = { ...options.definitions, calendar: options.definitions.calendar ?? chinaCalendar };
  const catalogue = new Catalogue(definitions.caseTypes, options);
  const reader = new PublicReader(stores);
  const names = new DivisionNames(definitions.divisions);
  const random = options.random ?? ((bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)));
  const deskFor = (context: Context): FilingDesk => ({ ...options, definitions, catalogue, names, reader, random, locale: localeOf(context) });
  const app = new Hono();

  app.use(async (context, next) => {
    await options.admit?.(context);
    await next();
  });

  app.get('/:document{discovery\\.(?:json|xml)}', (context) => answer(context, 'discovery', discoveryOf(context.req.url, options.contact ?? '')));
  app.get('/:document{services\\.(?:json|xml)}', (context) => answer(context, 'services', listServices(catalogue, definitions, localeOf(context))));
  app.get('/services/:document{.+\\.(?:json|xml)}', (context) => {
    const code = nameIn(context);
    const service = catalogue.find(code);
    if (!service) throw new Open311Problem(404, [`service_code: there is no service ${code.slice(0, 64)}`]);
    return answer(context, 'definition', serviceDefinitionOf(service, catalogue, { locale: localeOf(context), findsDivisions: definitions.divisionAt !== undefined }));
  });
  app.get('/:document{requests\\.(?:json|xml)}', async (context) => {
    const query = readQuery(paramsOf(context), { catalogue, now: now(), offset: definitions.calendar.offset });
    return answer(context, 'requests', await listRequests(query, reader, deskFor(context)));
  });
  app.use(bodyLimit({ maxSize: greatestBody, onError: (context) => refuse(context, new Open311Problem(413, [`The request is longer than ${greatestBody} bytes`])) }));
  app.post('/:document{requests\\.(?:json|xml)}', async (context) => {
    const { filed, replayed } = await fileRequest(await bodyOf(context), keyIn(context), deskFor(context));
    return answer(context, 'requests', [filed], replayed ? 200 : 201);
  });
  app.get('/requests/:document{.+\\.(?:json|xml)}', async (context) => answer(context, 'requests', [await readRequest(nameIn(context), reader, deskFor(context))]));
  // Every request gets its id at once. Who asks by token all the same may take the id for one.
  app.get('/tokens/:document{.+\\.(?:json|xml)}', async (context) => {
    const { service_request_id } = await readRequest(nameIn(context), reader, deskFor(context));
    return answer(context, 'requests', [{ service_request_id, token: service_request_id }]);
  });
  app.all('*', (context) => refuse(context, new Open311Problem(404, ['There is nothing at this address; GeoReport v2 has services, requests, tokens and discovery, each with .json or .xml'])));
  app.onError((error, context) => {
    const problem = problemFrom(error);
    if (problem.status >= 500) options.failed?.(error);
    return refuse(context, problem);
  });
  return app;
}

function answer(context: Context, document: keyof typeof documents, value: unknown, status = 200, more: Readonly<Record<string, string>> = {}): Response {
  const format = formatOf(context);
  const [root, children] = documents[document];
  const body = format === 'xml' ? xmlOf(root, value, children) : JSON.stringify(value);
  const headers = {
    'Content-Type': format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Language': localeOf(context),
    'Vary': 'Accept-Language',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  };
  return new Response(body, { status, headers });
}

function refuse(context: Context, { status, faults, retryAfter }: Open311Problem): Response {
  return answer(context, 'errors', faults, status, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
}

function formatOf({ req }: Context): Format {
  return req.path.endsWith('.xml') ? 'xml' : 'json';
}

/** What is asked for by name: the last part of the path without its format. */
function nameIn({ req }: Context): string {
  return (req.param('document') ?? '').replace(/\.(?:json|xml)$/, '');
}

function localeOf({ req }: Context): Locale {
  const [first = ''] = (req.header('Accept-Language') ?? '').split(',');
  return nearestLocale(first.trim());
}

function paramsOf({ req }: Context): URLSearchParams {
  return new URL(req.url).searchParams;
}

async function bodyOf({ req }: Context): Promise<URLSearchParams> {
  const type = (req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Open311Problem(400, ['Content-Type: application/x-www-form-urlencoded']);
  return new URLSearchParams(await req.text());
}

function keyIn({ req }: Context): string | undefined {
  const key = req.header('Idempotency-Key')?.trim();
  if (key !== undefined && (key.length === 0 || key.length > 255)) throw new Open311Problem(400, ['Idempotency-Key: 1 to 255 characters']);
  return key;
}
