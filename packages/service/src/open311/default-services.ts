import type { FormValues } from '@linli/model';
import type { Open311Service } from './services.js';

/**
 * What is public where nobody says otherwise: things in streets, squares and greens, which anybody can see who passes by. Nothing that
 * happens in or beside a home, nothing that is about how someone lives or earns their living, and nothing that is complained of in somebody.
 */
export const defaultServices: readonly Open311Service[] = [
  ...streets('appeal', { kind: 'report' }, [
    'environment.garbage', 'environment.sewage', 'environment.greening', 'facilities.lighting', 'facilities.manhole', 'facilities.road', 'facilities.fitness',
    'traffic.bus', 'traffic.signal', 'rural.ruralRoad', 'safety.flood',
  ]),
  ...streets('grid-event', undefined, [
    'environment.rubbish', 'environment.spoil', 'environment.dirtyRoad', 'environment.overflow', 'environment.greenery', 'advertising', 'construction.fence',
    'construction.roadworks', 'emergency.collapse', 'emergency.burst', 'emergency.fallen', 'emergency.flooding', 'street.parking', 'street.blocked', 'extended.facility',
  ]),
  ...streets('hazard', undefined, ['road', 'nature']),
];

function streets(caseType: string, values: FormValues | undefined, categories: readonly string[]): Open311Service[] {
  return categories.map((category) => ({ code: `${caseType}.${category}`, caseType, category, publicSpace: true, values }));
}
