import { LinliError, covers, type DeviceReport } from '@linli/model';
import type { Handlers } from './call.js';
import { json } from './respond.js';
import type { Surroundings } from './surroundings.js';

export function deviceHandlers({ stores, regions, definitions }: Surroundings): Handlers<'reserveNumbers' | 'readDevice'> {
  return {
    async reserveNumbers({ body, requester }) {
      regions.check([body.region], requester);
      if (!definitions.caseTypes.some(({ id }) => id === body.type)) {
        throw new LinliError('invalid', `There is no case type "${body.type}" here`, { issues: [{ pointer: '/type', code: 'not-an-option' }] });
      }
      return json(await stores.reserveNumbers({ ...body, subject: requester.subject }));
    },

    async readDevice({ params, requester }) {
      const { actor, subject } = requester;
      const oversees = (region: string) => (actor.role === 'supervisor' || actor.role === 'system') && (covers(actor.area, region) || covers(region, actor.area));
      const report: { device: string; regions: DeviceReport['regions'][number][] } = { device: params.id, regions: [] };
      for (const region of regions.allFor(requester)) {
        const { contiguous, highest, missing, subjects } = await stores.device(region, params.id);
        const isTheirs = subject !== null && subjects.includes(subject);
        if (highest > 0 && (isTheirs || oversees(region))) report.regions.push({ region, contiguous, highest, missing: [...missing] });
      }
      if (report.regions.length === 0) throw new LinliError('not_found', `No device of yours has the id ${params.id}`);
      return json(report);
    },
  };
}
