import { LinliError } from '@linli/model';

/** The token of a request; `undefined` where it has no `Authorization`. @throws LinliError `unauthenticated` for any other scheme */
export function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const token = /^bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined) throw new LinliError('unauthenticated', 'The Authorization of the request is no bearer token');
  return token;
}
