import type { Keeper, WorkCalendar } from '@linli/model';
import type { Stores } from '../sql/stores.js';
import type { Audit } from './audit.js';
import type { Blobs } from './blobs/blobs.js';
import type { Gate } from './gate.js';
import type { OpenStreams } from './open-streams.js';
import type { ServiceDefinitions, ServiceLimits } from './options.js';
import type { RegionGate } from './regions.js';
import type { UnderWay } from './under-way.js';

/** What handlers work with. */
export interface Surroundings {
  keeper: Keeper;
  stores: Stores;
  blobs: Blobs;
  definitions: ServiceDefinitions;
  calendar: WorkCalendar;
  limits: ServiceLimits;
  regions: RegionGate;
  audit: Audit;
  streams: OpenStreams;
  uploads: OpenStreams;
  retention: number;
  gate: Gate;
  /** For answers that go on after their head was sent, and are to be waited for when the service closes. */
  underWay: UnderWay;
  /** What went wrong where no answer can say so any more. */
  failed: (error: unknown, requestId: string) => void;
}
