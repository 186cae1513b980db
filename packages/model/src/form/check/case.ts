import { wrongType, type CheckOf } from './kind.js';
import { isRecord, own, readLine } from './read.js';
import { lengthFault } from './text.js';

/** Longer than any region and id together. */
const maxLength = 128;

/** Whether there is such a case is not checked here: only whoever decides can look it up. */
export const caseCheck: CheckOf<'case'> = {
  clean(value) {
    if (!isRecord(value)) return wrongType;
    const region = readLine(own(value, 'region') ?? '');
    const id = readLine(own(value, 'id') ?? '');
    if (region === wrongType || id === wrongType) return wrongType;
    if (region === undefined && id === undefined) return undefined;
    return region === undefined || id === undefined ? wrongType : { region, id };
  },
  judge: ({ region, id }) => lengthFault(region + id, { maxLength }),
};
