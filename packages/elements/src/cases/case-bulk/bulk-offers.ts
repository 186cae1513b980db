import type { AllowedAction, Case } from '@linli/model';

/** An action, and the cases that it may be taken on. */
export interface Offer {
  action: AllowedAction;
  items: readonly Case[];
}

/** Cases that are decided by one definition, with what may be done with at least one of them. */
export interface KindOffers {
  id: string;
  items: readonly Case[];
  offers: readonly Offer[];
}

/** What may be done with several cases, by kind of case: actions of different kinds are different actions. The largest kind first. */
export function offersByKind(items: readonly Case[], allowed: (item: Case) => readonly AllowedAction[]): KindOffers[] {
  const kinds = new Map<string, Case[]>();
  for (const item of items) {
    const id = `${item.type.id} ${item.type.version}`;
    const of = kinds.get(id);
    if (of) of.push(item);
    else kinds.set(id, [item]);
  }
  return [...kinds].map(([id, of]) => ({ id, items: of, offers: offersOn(of, allowed) })).sort((one, other) => other.items.length - one.items.length);
}

function offersOn(items: readonly Case[], allowed: (item: Case) => readonly AllowedAction[]): Offer[] {
  const offers = new Map<string, { action: AllowedAction; items: Case[] }>();
  for (const item of items) {
    for (const action of allowed(item).filter(isForMany)) {
      const offer = offers.get(action.action);
      if (offer) offer.items.push(item);
      else offers.set(action.action, { action, items: [item] });
    }
  }
  return [...offers.values()];
}

/** What makes a new case from one, or names another case, is about that one case. */
function isForMany({ inherits, fields }: AllowedAction): boolean {
  return !inherits && fields.every(({ kind }) => kind !== 'case');
}
