import { wrongType, type CheckOf } from './kind.js';

/** Consent is `true` and nothing else; a box that is not ticked is empty. */
export const consentCheck: CheckOf<'consent'> = {
  clean(value) {
    if (value === false || value === '') return undefined;
    return value === true ? value : wrongType;
  },
  judge: () => undefined,
};
