import type { Authority } from '../case-type.js';
import type { Audience } from '../notice.js';

/**
 * What the posts of the platform's complaint service are here. `PGR_VIEWER` is left out on purpose: it is a post for looking on,
 * though some workflows let it act.
 */
export const digitRoles: Readonly<Record<string, Authority>> = {
  CITIZEN: { role: 'applicant' },
  CSR: { role: 'clerk' },
  CFC: { role: 'clerk' },
  GRO: { role: 'dispatcher' },
  DGRO: { role: 'dispatcher' },
  PGR_LME: { role: 'handler', as: 'lead' },
  SUPERVISOR: { role: 'supervisor' },
  PGR_SUPERVISOR: { role: 'supervisor' },
  AUTO_ESCALATE: { role: 'system' },
  SYSTEM: { role: 'system' },
};

/** Whose notice it is that a post is told: notices go to the applicant or to an organisation in its part. */
export function audienceOf({ role }: Authority): Audience | undefined {
  switch (role) {
    case 'applicant':
      return 'applicant';
    case 'clerk':
    case 'dispatcher':
    case 'verifier':
      return 'receiver';
    case 'handler':
    case 'approver':
      return 'lead';
    case 'supervisor':
      return 'sponsor';
    default:
      return undefined;
  }
}
