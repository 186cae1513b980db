import type { CaseType, Division, DivisionCode, Organisation, Proceedings, Registers, WorkCalendar } from '@linli/model';
import type { RouteName } from '@linli/model/contract';
import type { Open311Definitions, Open311Options } from '../open311/index.js';
import type { Stores } from '../sql/stores.js';
import type { Auth } from './auth/auth.js';
import type { DevelopmentIssuer } from './auth/development-issuer.js';
import type { Blobs } from './blobs/blobs.js';
import type { Policy } from './policy.js';
import type { Rate, RateLimiter } from './rate-limit.js';

/** By what the service works: who there is, and what kinds of matter. */
export interface ServiceDefinitions {
  /** Keep the older versions of a type for as long as cases were filed under them. */
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  /** Divisions right below one; with `null`, the top ones that are served. */
  divisions: (parent: DivisionCode | null) => Promise<readonly Division[]>;
  /** Without one, China's. */
  calendar?: WorkCalendar | undefined;
  registers?: Registers | undefined;
  proceedings?: Proceedings | undefined;
}

export interface ServiceLimits {
  /** Bytes of a body of JSON. */
  json: number;
  /** Bytes of a file. */
  blob: number;
  /** Seconds that an answer may be waited for. */
  wait: number;
  /** Seconds between two signs of life on a stream. */
  heartbeat: number;
  /** Seconds after which a stream ends and is to be opened anew, with a token that is still good. */
  stream: number;
  /** Streams and waits that one requester may have open at a time. */
  streams: number;
  /** Files that one requester may be sending at a time: each is in memory until it is kept. */
  uploads: number;
  /** What the public may ask for from one address, by route; `other` for every route that is not named. */
  rates: Partial<Record<RouteName | 'open311' | 'other', Rate>>;
}

/** What was asked and what came of it, for counts and logs. There is nothing in it that says who asked, or about what. */
export interface RequestNote {
  /** Name of the route; `null` where there is none. */
  route: string | null;
  method: string;
  status: number;
  /** Until the head of the answer was there. */
  seconds: number;
  requestId: string;
  /** `null` where it was not established. */
  role: string | null;
}

export interface ServiceMetrics {
  observe(note: RequestNote): void;
  /** For `/metrics`. Without it there is no such route. */
  render?: (() => Promise<{ contentType: string; body: string }>) | undefined;
}

/** As of pino: an object, then words. */
export interface ServiceLogger {
  info(note: object, message: string): void;
  warn(note: object, message: string): void;
  error(note: object, message: string): void;
}

export interface ServiceOptions {
  stores: Stores;
  auth: Auth;
  /** Without one, {@link defaultPolicy}. */
  policy?: Policy | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
  blobs: Blobs;
  definitions: ServiceDefinitions;
  limits?: Partial<ServiceLimits> | undefined;
  /** Without one, in the memory of this process. */
  rateLimiter?: RateLimiter | undefined;
  /** Origins whose pages may ask, such as `https://portal.example`; `*` for all. No cookies are ever taken. */
  origins?: readonly string[] | undefined;
  logger?: ServiceLogger | undefined;
  metrics?: ServiceMetrics | undefined;
  /** For demonstrations: issues tokens to whoever asks, below `/development`. They are good only where `auth` is its own. Never in production. */
  developmentIssuer?: DevelopmentIssuer | undefined;
  /** Days for which the answers to commands are kept whole. */
  retention?: number | undefined;
  /** What the Open311 face shows and takes; without it, things in streets and greens. */
  open311?: (Pick<Open311Options, 'services' | 'isPublic' | 'contact'> & Pick<Open311Definitions, 'divisionAt'>) | undefined;
}

export interface RequestInfo {
  /** Where the request came from, once a trusted proxy has been looked behind. */
  address?: string | undefined;
}

export interface CloseOptions {
  /** Seconds that what is under way has to end in. Default: 20. */
  drain?: number | undefined;
}

/** Answers requests; never rejects. */
export interface Service {
  (request: Request, info?: RequestInfo): Promise<Response>;
  /** Ends streams and waits, lets what is under way end, and closes the stores. Whatever does not answer is not waited for longer than that. */
  close(options?: CloseOptions): Promise<void>;
}

export const defaultLimits: ServiceLimits = {
  json: 1_000_000,
  blob: 20_000_000,
  wait: 25,
  heartbeat: 15,
  stream: 900,
  streams: 8,
  uploads: 8,
  rates: {
    // Whole areas with all their polygons; what did not change is not sent again.
    readRegister: { burst: 120, perMinute: 120 },
    trackReceipt: { burst: 20, perMinute: 20 },
    submitCommand: { burst: 60, perMinute: 60 },
    submitBatch: { burst: 20, perMinute: 20 },
    submitProceeding: { burst: 60, perMinute: 60 },
    exportRecords: { burst: 20, perMinute: 20 },
    putBlob: { burst: 300, perMinute: 300 },
    waitForHints: { burst: 60, perMinute: 60 },
    open311: { burst: 120, perMinute: 120 },
    other: { burst: 600, perMinute: 600 },
  },
};
