import type { Locale } from '@linli/model';
import type { Catalogue } from './catalogue.js';

export type Group = keyof Catalogue;
type Groups = { [G in Group]?: Catalogue[G] };

const registered = new Map<Locale, Groups>();

/** Adds a language. A locale module calls it with every group; TypeScript refuses an incomplete one. */
export function registerLocale(locale: Locale, catalogue: Catalogue): void {
  registered.set(locale, catalogue);
}

/** The messages of one group in `locale`, or the Simplified Chinese ones that the element carries itself. */
export function messagesIn<G extends Group>(locale: Locale, group: G, builtIn: Catalogue[G]): Catalogue[G] {
  return (registered.get(locale)?.[group] as Catalogue[G] | undefined) ?? builtIn;
}
