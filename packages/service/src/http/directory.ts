import { LinliError } from '@linli/model';
import type { RouteQuery } from '@linli/model/contract';
import type { Handlers } from './call.js';
import { isNamed, tagOf } from './etag.js';
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
    async readRegister({ params, query, headers, asking }) {
      const { area, day, text, centre } = query;
      const point = pointIn(query);
      // Registers say where grids lie and which post does what: whoever may read them may read those of every county.
      const items = regions.isServed(area) ? await keeper.register(params.name, { area, day, text, centre, point }, asking) : [];
      const body = JSON.stringify({ items });
      const etag = tagOf(body);
      if (isNamed(etag, headers['if-none-match'])) return new Response(null, { status: 304, headers: { etag } });
      return new Response(body, { headers: { 'content-type': 'application/json', etag } });
    },

    async reviseGrids({ body, asking }) {
      return json((await keeper.revise(body, asking)).verdict);
    },
  };
}

export function proceedingHandlers({ keeper, regions }: Surroundings): Handlers<'listProceedings' | 'listProceedingActions' | 'submitProceeding'> {
  return {
    async listProceedings({ params, query, requester, asking }) {
      const items = regions.isOpen(query.area, requester) ? await keeper.proceedings(params.kind, query.area, asking) : [];
      // Prepared ones are not in the store, which knows what they may name.
      return json({ items: items.filter(({ area }) => regions.isOpen(area, requester)) });
    },

    async listProceedingActions({ params, query, requester, asking }) {
      return json({ actions: regions.isOpen(query.area, requester) ? await keeper.proceedingActions(params.kind, query, asking) : [] });
    },

    async submitProceeding({ body, requester, asking }) {
      if (!regions.isOpen(body.area, requester)) throw new LinliError('not_found', `Nothing of ${body.area} is served here`);
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
