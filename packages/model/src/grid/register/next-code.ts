import { GridCodeError } from '../grid-code-error.js';
import { nextGridCode, parseGridCode } from '../grid-code.js';
import type { GridCodeScheme } from '../grid-code-scheme.js';
import { defaultGridCodeScheme } from '../grid-code-schemes.js';
import type { GridRegister } from './grids-on.js';
import { refusal, type RevisionRefusal } from './refusals.js';

/**
 * So many new codes of a community; or why there are none. Never one that was given before.
 * @param like a code of that community, whose further segments the new ones take
 */
export function nextCodes(register: GridRegister, community: string, count: number, scheme: GridCodeScheme = defaultGridCodeScheme, like?: string): string[] | RevisionRefusal {
  const taken = new Set(register.filter((grid) => grid.community === community || grid.code.startsWith(community)).map(({ code }) => code));
  const parsed = like === undefined ? undefined : parseGridCode(like, scheme);
  try {
    return Array.from({ length: count }, () => {
      const code = nextGridCode(taken, community, scheme, parsed?.ok ? parsed.segments : undefined);
      taken.add(code);
      return code;
    });
  } catch (error) {
    if (!(error instanceof GridCodeError)) throw error;
    return refusal(error.code === 'sequence-full' ? 'codes-used-up' : 'no-code', ...(like === undefined ? [] : [like]));
  }
}
