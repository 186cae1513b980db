import { addDays } from '@linli/model';
import { sampleCounty } from '../registers.mjs';

/** Who takes part in the proceedings of the sample county: its government assesses the governments of its townships. */
export const area = sampleCounty;
export const assessor = `government-${area}`;
export const desk = { role: 'supervisor', organisation: assessor, area };
export const head = { role: 'approver', organisation: assessor, area };
export const department = (key) => `${key}-${area}`;
export const handlerOf = (organisation) => ({ role: 'handler', organisation, area });

/** Streets are compared with streets; a town with towns, were there others. */
export function townshipsOf(organisations) {
  return organisations.filter(({ id, kind, area: own }) => kind === 'township' && own.startsWith(area) && own.length === 9 && id === `gov-${own}` && /(街道|镇|乡)/.test(organisations.find((each) => each.id === id).name['zh-Hans']));
}

export const named = (hans, hant, en) => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

/** A moment on the day so many days from `day`, `YYYY-MM-DD`. */
export const on = (day, days, time = '10:00:00') => `${addDays(day, days)}T${time}+08:00`;
