import { measure, type Case } from '@linli/model';
import { driver, type Step } from './support.js';

export const measureValues = {
  unit: 'works', rung: 'accountability.remind', subject: '工单逾期未办', grounds: '六月逾期工单占三成。', requirement: '十五日内清零并回复。', limit: '15',
  place: { division: '360102', text: '东湖区' },
};

export const drive = driver(measure);
export const issue: Step = { by: 'supervisor', action: 'issue', args: measureValues };
export const issued: Case = drive([issue]).case;
