import { LinliError, maskName, type Actor, type Case, type CaseRef } from '@linli/model';
import type { Stores } from '../sql/stores.js';
import type { Call } from './call.js';

/** Notes who of staff read whose name and number. What cannot be noted is not shown. */
export class Audit {
  readonly #stores: Stores;
  readonly #newId: () => string;

  constructor(stores: Stores, newId: () => string) {
    this.#stores = stores;
    this.#newId = newId;
  }

  /** To be called before cases are sent, as the requester sees them. @throws LinliError `unavailable` when it cannot be noted */
  async shown(call: Call, cases: readonly Case[]): Promise<void> {
    await this.read(call, cases.filter((item) => showsApplicant(item, call.requester.actor)).map(({ ref }) => ref));
  }

  /** The same of cases whose personal data is read whatever is masked, as a photograph. */
  async read({ requester: { subject, actor }, route, now }: Call, refs: readonly CaseRef[]): Promise<void> {
    if (actor.role === 'applicant') return;
    const who = { at: now, subject, role: actor.role, organisation: actor.organisation, route };
    for (const region of new Set(refs.map((ref) => ref.region))) {
      const cases = [...new Set(refs.filter((ref) => ref.region === region).map(({ id }) => id))];
      await this.#stores.audit({ ...who, region, id: this.#newId(), cases }).catch((cause: unknown) => {
        throw new LinliError('unavailable', 'That personal data is read cannot be noted now, so it cannot be shown', { cause });
      });
    }
  }
}

/** Whether a case, as the actor sees it, says who the applicant is or how they are reached: masked, it does not. */
export function showsApplicant({ applicant }: Pick<Case, 'applicant'>, actor: Actor): boolean {
  if (actor.role === 'applicant' || !applicant) return false;
  const { name, phone } = applicant;
  return (name !== undefined && maskName(name) !== name) || (phone !== undefined && !phone.includes('*'));
}
