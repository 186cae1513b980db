import type { Transition } from '../../case-type.js';
import { answeredAs } from '../shared/merge.js';
import { standard } from '../shared/standard.js';
import { categories } from './categories.js';
import { clocksFor } from './clocks.js';
import type { AppealPreset } from './presets.js';
import { answered, open } from './statuses.js';
import { words } from './words.js';

/** What several organisations do with one appeal. */
export function severalFor(preset: AppealPreset): Transition[] {
  const { basis } = preset;
  return standard(words, {
    open,
    working: ['signed', 'handling'],
    replied: answered,
    ended: ['refused', 'transferred', 'closed', 'withdrawn'],
    checked: ['closed'],
    suspended: { to: 'suspended', back: 'handling', clocks: ['*'] },
    dispatchAt: 'accepted',
    received: ['registered', 'triaged', 'returned'],
    sent: ['dispatched'],
    sentClocks: ['sign', 'objection'],
    extensionClocks: clocksFor(preset).filter(({ id }) => id === 'reply'),
    ...(basis && { extensionBasis: basis }),
    split: { title: 'subject', category: 'category', detail: 'detail', categories },
    answered: answeredAs({ to: 'replied', asks: ['reply', 'rework', 'redo'], stops: ['accept', 'sign', 'objection', 'reply', 'rework', 'redo'] }),
    back: 'handling',
    windows: ['reopen'],
    inGrid: true,
  });
}
