import { text } from '../text/text.js';
import type { Centre } from './centre.js';
import type { CentreFinding } from './centre-finding.js';
import type { RosterSlot } from './roster.js';

/** Every organisation of the roster is in one group. A centre that has formed no group has none to be in. */
export function lintGroups({ groups }: Pick<Centre, 'groups'>, slots: readonly RosterSlot[]): CentreFinding[] {
  if (groups.length === 0) return [];
  const inRoster = new Set(slots.map(({ organisation }) => organisation));
  const inGroups = new Set(groups.flatMap(({ departments }) => departments));
  const groupsOf = (organisation: string) => groups.filter(({ departments }) => departments.includes(organisation));
  return [...new Set([...inRoster, ...inGroups])].flatMap((organisation): CentreFinding[] => {
    const organisations = [organisation];
    const count = groupsOf(organisation).length;
    if (count === 0) return [{ code: 'no-group', organisations, message: text('入驻单位不在任何组团里，请编入一个组团。', '入駐單位不在任何組團裡，請編入一個組團。', 'It is in no group: put it in one.') }];
    return [
      ...(count > 1 ? [{ code: 'two-groups' as const, organisations, message: text('同一单位编入了两个组团，请只留一个。', '同一單位編入了兩個組團，請只留一個。', 'It is in more than one group: keep it in one.') }] : []),
      ...(inRoster.has(organisation) ? [] : [{ code: 'not-in-roster' as const, severity: 'warning' as const, organisations, message: text('组团里的单位没有入驻安排。', '組團裡的單位沒有入駐安排。', 'It is in a group, and the roster does not name it.') }]),
    ];
  });
}
