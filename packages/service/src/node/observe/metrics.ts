import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { RequestNote, ServiceMetrics } from '../../http/options.js';

/** Of connections to a database, at this moment. */
export interface PoolUse {
  /** Open connections. */
  total: number;
  idle: number;
  /** Requests that wait for one. */
  waiting: number;
}

export interface Metrics extends ServiceMetrics {
  render: () => Promise<{ contentType: string; body: string }>;
  /** A command that was decided: its status, or `replayed` for one that had been before. */
  command(status: string): void;
  /** A request that waits for changes: a stream of hints, a long poll. Call the answer when it ends. */
  waiting(): () => void;
}

/**
 * Numbers about the service, in a registry of its own. Labels are of small fixed sets: nothing in them tells of a person or a case.
 * @param poolUse asked whenever the numbers are
 */
export function createMetrics(poolUse?: () => PoolUse): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'linli_requests_total', help: 'Requests that were answered', labelNames: ['route', 'method', 'status'], registers });
  const seconds = new Histogram({
    name: 'linli_request_seconds', help: 'From a request to the head of its answer; of waits, with the wait', labelNames: ['route', 'method'], registers,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  });
  const commands = new Counter({ name: 'linli_commands_total', help: 'Commands that were decided, by how; replayed: sent again', labelNames: ['status'], registers });
  const limited = new Counter({ name: 'linli_rate_limited_total', help: 'Requests that were refused because there were too many', registers });
  const waits = new Gauge({ name: 'linli_feed_waits', help: 'Streams of hints and long polls that wait for a change', registers });
  if (poolUse) {
    new Gauge({
      name: 'linli_database_connections', help: 'Connections to the database, and requests that wait for one', labelNames: ['state'], registers,
      collect() {
        for (const [state, value] of Object.entries(poolUse())) this.set({ state }, value);
      },
    });
  }
  return {
    observe({ route, method, status, seconds: took }: RequestNote) {
      const labels = { route: route ?? 'none', method: knownMethods.includes(method) ? method : 'other' };
      requests.inc({ ...labels, status: String(status) });
      seconds.observe(labels, took);
      if (status === 429) limited.inc();
    },
    command: (status) => commands.inc({ status }),
    waiting() {
      waits.inc();
      return () => waits.dec();
    },
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** A caller may write any word there. */
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'];
