import { LinliError, StaffActorSchema } from '@linli/model';
import type { JWTPayload } from 'jose';
import type { Requester } from '../../sql/stores.js';

/** Who the claims of a token, which has been checked, speak of. @throws LinliError `unauthenticated` where they do not say */
export type ReadClaims = (claims: JWTPayload) => Requester;

/**
 * `linli_role`, `linli_organisation` and `linli_area` of staff; with the role `applicant`, or none, one of the public who has signed in. The subject is kept
 * with commands and in the audit: the issuer should give one that says nothing about the person.
 */
export const readLinliClaims: ReadClaims = ({ sub, linli_role: role = 'applicant', linli_organisation: organisation, linli_area: area }) => {
  // What a token says is only as sound as its issuer: it is kept in a database, and compared.
  if (!isName(sub)) throw new LinliError('unauthenticated', 'The token names no subject that can be kept');
  if (role === 'applicant') return { subject: sub, actor: { role, holds: [] } };
  const actor = StaffActorSchema.safeParse({ role, organisation, area });
  if (!actor.success || !isName(organisation)) throw new LinliError('unauthenticated', 'The token does not say which post of which organisation it is for, and in which area');
  return { subject: sub, actor: actor.data };
};

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && /^[^\p{Cc}\p{Cs}]+$/u.test(value);
}
