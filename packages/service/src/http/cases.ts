import { LinliError, noSuchCase, type CaseQuery, type CaseRef, type Light } from '@linli/model';
import type { RouteQuery } from '@linli/model/contract';
import type { Call, Handlers } from './call.js';
import { isNamed } from './etag.js';
import { listIn } from './regions.js';
import { json } from './respond.js';
import type { Surroundings } from './surroundings.js';

export function caseHandlers({ keeper, regions, audit }: Surroundings): Handlers<'listCases' | 'namedCases' | 'readCase' | 'readCaseEvents'> {
  const read = async ({ params, requester, asking }: Call<'readCase' | 'readCaseEvents'>) => {
    if (!regions.mayName(params.region, requester)) throw noSuchCase(params);
    return keeper.read(params, asking);
  };

  return {
    async listCases(call) {
      const page = await keeper.query(queryFrom(call.query), call.asking);
      await audit.shown(call, page.items);
      return json(page);
    },

    async namedCases(call) {
      const { refs, query } = call.body;
      const page = await keeper.query({ ...query, refs: refs.filter(({ region }) => regions.mayName(region, call.requester)) }, call.asking);
      await audit.shown(call, page.items);
      return json(page);
    },

    async readCase(call) {
      const record = await read(call);
      const etag = `"${record.case.version}"`;
      if (isNamed(etag, call.headers['if-none-match'])) return new Response(null, { status: 304, headers: { etag } });
      await audit.shown(call, [record.case]);
      return json(record, 200, { etag });
    },

    async readCaseEvents(call) {
      const { case: item, events } = await read(call);
      await audit.shown(call, [item]);
      return json({ events });
    },
  };
}

/** A query as it stands in an address. @throws LinliError `invalid` for an `after` that no page had */
export function queryFrom(query: RouteQuery<'listCases'>): CaseQuery {
  const { area, grid, status, light, organisation, type, parent, mergedInto, project, supervised, text, sort, after, limit } = query;
  if (after !== undefined && !/^\d{1,13}~\d{6}~[\w-]{1,64}$/.test(after)) {
    throw new LinliError('invalid', 'That is not the "next" of a page of cases', { issues: [{ pointer: 'query/after', code: 'pattern' }] });
  }
  return {
    area, grid, organisation, project, text, sort, after,
    status: status === undefined ? undefined : listIn(status),
    light: light === undefined ? undefined : (listIn(light) as Light[]),
    type: type === undefined ? undefined : listIn(type),
    parent: refIn(parent),
    mergedInto: refIn(mergedInto),
    supervised: supervised === undefined ? undefined : supervised === 'true',
    limit: limit === undefined ? undefined : Number(limit),
  };
}

function refIn(text: string | undefined): CaseRef | undefined {
  const [region, id] = text?.split('/') ?? [];
  return region === undefined || id === undefined ? undefined : { region, id };
}
