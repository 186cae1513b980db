import { LinliError } from '@linli/model';
import type { RouteQuery } from '@linli/model/contract';
import type { Handlers } from './call.js';
import { json } from './respond.js';
import type { Surroundings } from './surroundings.js';

export function directoryHandlers({ keeper, definitions }: Surroundings): Handlers<'listDivisions' | 'listOrganisations'> {
  return {
    listDivisions: async ({ query }) => json({ items: await definitions.divisions(query.parent ?? null) }),
    listOrganisations: async ({ query }) => json({ items: keeper.organisations(query.area) }),
  };
}

export function registerHandlers({ keeper, regions }: Surroundings): Handlers<'readRegister' | 'reviseGrids'> {
  return {
    async readRegister({ params, query, asking }) {
      const { area, day, text, centre } = query;
      const point = pointIn(query);
      if (!regions.isServed(area)) return json({ items: [] });
      return json({ items: await keeper.register(params.name, { area, day, text, centre, point }, asking) });
    },

    async reviseGrids({ body, asking }) {
      return json((await keeper.revise(body, asking)).verdict);
    },
  };
}

export function proceedingHandlers({ keeper, regions }: Surroundings): Handlers<'listProceedings' | 'listProceedingActions' | 'submitProceeding'> {
  return {
    async listProceedings({ params, query, asking }) {
      return json({ items: regions.isServed(query.area) ? await keeper.proceedings(params.kind, query.area, asking) : [] });
    },

    async listProceedingActions({ params, query, asking }) {
      return json({ actions: regions.isServed(query.area) ? await keeper.proceedingActions(params.kind, query, asking) : [] });
    },

    async submitProceeding({ body, asking }) {
      if (!regions.isServed(body.area)) throw new LinliError('not_found', `Nothing of ${body.area} is served here`);
      return json((await keeper.proceed(body, asking)).verdict);
    },
  };
}

function pointIn({ point, crs }: RouteQuery<'readRegister'>) {
  if (point === undefined) return undefined;
  if (crs === undefined) throw new LinliError('invalid', 'A point needs the reference that its degrees are to be read in', { issues: [{ pointer: 'query/crs', code: 'required' }] });
  const [lon = 0, lat = 0] = point.split(',').map(Number);
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw new LinliError('invalid', 'There is no such point on the ground', { issues: [{ pointer: 'query/point', code: 'too-large' }] });
  return { crs, lon, lat };
}
