import type { Feed } from '../backend.js';
import { isProblem } from '@linli/model';
import { pathOf } from './path-of.js';
import { readChanges, readDeviceReport, readNumbers, readSnapshot, readVerdictOf } from './shapes.js';
import { foreign, isGood, type Asked, type Wire } from './wire.js';

/** The feed of a service. @param device that numbers are reserved for */
export function feedOf(wire: Wire, device: string): Feed {
  return {
    changes: ({ scope, after, limit, wait }, options) =>
      wire.ask({ doing: 'Fetching changes', path: '/v1/changes', query: { scope: scope.regions.join(','), after, limit, wait }, patienceMs: (wait ?? 0) * 1000, ...options }, readChanges),
    snapshot: ({ scope, page }, options) => wire.ask({ doing: 'Fetching a snapshot', path: '/v1/snapshot', query: { scope: scope.regions.join(','), page }, ...options }, readSnapshot),
    reserveNumbers: (wanted, options) => wire.ask({ doing: 'Reserving numbers', method: 'POST', path: '/v1/numbers:reserve', body: { device, ...wanted }, ...options }, readNumbers),
    device: (id, options) => wire.ask({ doing: 'Asking about a device', path: pathOf('devices', id), ...options }, readDeviceReport),
    async verdict({ region, id }, options) {
      const asked: Asked = { doing: 'Asking for a verdict', path: pathOf('commands', region, id), ...options };
      const answer = await wire.answer(asked);
      if (isGood(answer.status)) {
        const verdict = readVerdictOf(answer.body, id);
        if (!verdict) throw foreign(asked, answer.status);
        return verdict;
      }
      const error = wire.refused(asked, answer);
      // Only the service itself knows that there is none; a proxy that has no such page does not.
      if (error.code === 'not_found' && isProblem(answer.body)) return undefined;
      throw error;
    },
  };
}
