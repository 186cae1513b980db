import type { ProceedingStates } from '@linli/model';
import type { ProceedingPort } from '../proceedings.js';
import { readActions, readItems, readProceedingVerdict } from './shapes.js';
import type { Wire } from './wire.js';

/** The proceedings of a service. */
export function proceedingsOf(wire: Wire): ProceedingPort {
  return {
    list: (kind, area, options) => wire.ask({ doing: 'Looking up proceedings', path: `/v1/proceedings/${kind}`, query: { area }, ...options }, (body) => readItems<ProceedingStates[typeof kind]>(body)),
    submit: (command, options) => wire.ask({ doing: 'Acting in a proceeding', method: 'POST', path: '/v1/proceedings', body: command, ...options }, readProceedingVerdict),
    actions: (kind, { id, area }, options) => wire.ask({ doing: 'Asking what may be done', path: `/v1/proceedings/${kind}/actions`, query: { area, id }, ...options }, readActions),
  };
}
