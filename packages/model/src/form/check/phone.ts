import { isServiceNumber, normalisePhone } from '../phone.js';
import type { CheckOf } from './kind.js';
import { readLine } from './read.js';

export const phoneCheck: CheckOf<'phone'> = {
  clean(value) {
    const line = readLine(value);
    return typeof line === 'string' ? normalisePhone(line) ?? line : line;
  },
  judge(value) {
    if (isServiceNumber(value)) return { code: 'service-number', params: { number: value } };
    return normalisePhone(value) ? undefined : { code: 'not-a-phone' };
  },
};
