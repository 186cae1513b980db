import { text } from '../../../text/text.js';
import type { Indicator } from '../../scheme.js';
import { counted, entered, equals } from '../parts.js';

const events = ['grid-event'];
const gridCount = counted('grids', text('网格', '網格', 'Grids'), { of: 'grids' });

/** C 网格. */
export const grids: Indicator[] = [
  { id: 'grids', title: text('网格化服务', '網格化服務', 'Grid services'), full: 20 },
  {
    id: 'coverage',
    parent: 'grids',
    title: text('网格覆盖', '網格覆蓋', 'Grids with a boundary'),
    full: 6,
    inputs: [counted('surveyed', text('边界已划定的网格', '邊界已劃定的網格', 'Grids whose boundary is drawn'), { of: 'grids', where: equals('surveyed', true) }), gridCount],
    rate: { numerator: 'surveyed', denominator: 'grids', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'events',
    parent: 'grids',
    title: text('事件按期办结率', '事件按期辦結率', 'Events handled in time'),
    full: 8,
    inputs: [
      counted('inTime', text('按期办结的事件', '按期辦結的事件', 'Events handled in time'), { of: 'cases', types: events, whose: 'area', by: 'due', clock: 'handle', where: equals('limits.handle', 'kept') }),
      counted('due', text('期内到期的事件', '期內到期的事件', 'Events that were due'), { of: 'cases', types: events, whose: 'area', by: 'due', clock: 'handle' }),
    ],
    rate: { numerator: 'inTime', denominator: 'due', per: 100 },
    rule: { op: 'target', target: 95, slope: 1 },
  },
  {
    id: 'posted',
    parent: 'grids',
    title: text('网格公示', '網格公示', 'Grids posted publicly'),
    full: 3,
    inputs: [counted('posted', text('已公示的网格', '已公示的網格', 'Grids that are posted'), { of: 'grids', where: equals('posted', true) }), gridCount],
    rate: { numerator: 'posted', denominator: 'grids', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'admission',
    parent: 'grids',
    title: text('事项准入', '事項准入', 'Admission of tasks'),
    full: 3,
    inputs: [entered('unadmitted', text('未经准入交给网格的事项', '未經准入交給網格的事項', 'Tasks given to grids without admission'))],
    rule: { op: 'deduct', events: [{ input: 'unadmitted', per: '0.5' }] },
  },
];
