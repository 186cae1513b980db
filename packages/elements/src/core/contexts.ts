import { ContextRoot, createContext } from '@lit/context';
import type { LinliClient } from '@linli/client';
import type { Locale } from '@linli/model';

/** Keys are global symbols, so that two bundles on one page still meet. */
export const clientContext = createContext<LinliClient | undefined>(Symbol.for('linli.client.v1'));
export const localeContext = createContext<Locale | undefined>(Symbol.for('linli.locale.v1'));

// An element in the page's markup may be upgraded before its provider is: the root keeps its request until then.
new ContextRoot().attach(document.documentElement);
