import '@linli/elements/assessments/task-plan/define.js';
import type { LinliTaskPlan } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';
import { failing, waiting, type SurveyPerson } from './survey-samples.js';
import { closedPlanSteps, draftSteps, manySteps, planClient } from './task-plan-samples.js';

const seenBy = (person: SurveyPerson, ...more: Parameters<typeof planClient> extends [unknown, ...infer Rest] ? Rest : never): Story => ({ loaders: [async () => ({ client: await planClient(person, ...more) })] });

const meta: Meta<LinliTaskPlan> = {
  title: 'Assessments/linli-task-plan',
  component: 'linli-task-plan',
  parameters: {
    docs: {
      description: {
        component: `Tasks split into milestones that can be measured: by when, by which organisation, what shows it, what is claimed and what is confirmed.
Owners report, the assessor confirms or returns. It is about organisations, never about a person.

**Accessibility.** Tasks and milestones are headings with a button that folds them; a milestone that is finished is one line at first. A status is
shape, word and colour; progress is said in words beside its bar. After a step focus goes to the sentence that says what was done. The table is the
same plan, row by row, and what is printed is unfolded.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliTaskPlan>;

export const Assessor: Story = seenBy('supervisor');
/** Who heads the assessor may also move days. */
export const AssessorHead: Story = seenBy('committeeHead');
export const Owner: Story = seenBy('lead');
export const Timeline: Story = { ...seenBy('supervisor'), args: { view: 'timeline' } };
export const Table: Story = { ...seenBy('supervisor'), args: { view: 'table' } };
export const Late: Story = { ...seenBy('supervisor'), args: { filter: { state: 'late' } } };
export const OneOrganisation: Story = { ...seenBy('supervisor'), args: { filter: { organisation: 'housing' } } };
export const NoneMatch: Story = { ...seenBy('supervisor'), args: { filter: { organisation: 'power', state: 'late' } } };
/** As it stood at the end of another day: nothing can be done there. */
export const AnotherDay: Story = { ...seenBy('supervisor'), args: { day: '2026-05-31' } };
export const Draft: Story = seenBy('committeeHead', draftSteps);
export const Closed: Story = seenBy('supervisor', closedPlanSteps);
export const Many: Story = seenBy('supervisor', manySteps);
export const None: Story = seenBy('lead', []);
export const Loading: Story = seenBy('supervisor', undefined, waiting);
export const Offline: Story = seenBy('supervisor', undefined, failing('offline'));
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const Reporting: Story = {
  ...Owner,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliTaskPlan>(canvasElement, 'linli-task-plan');
    await userEvent.click(await find('[data-milestone="lamps"] [data-step="report"]'));
    await userEvent.type(await find('[name="amount"]'), '300');
    await userEvent.type(await find('[name="words"]'), '其余 90 处已修复。');
    await userEvent.click(await find('.form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveClass('done'));
  },
};

export const Returning: Story = {
  ...Assessor,
  play: async ({ canvasElement }) => {
    const { find } = await inside<LinliTaskPlan>(canvasElement, 'linli-task-plan');
    await userEvent.click(await find('[data-milestone="rooms"] [data-step="return"]'));
    await userEvent.click(await find('.form [type="submit"]'));
    await expect(await find('.form .error')).toBeVisible();
  },
};

/** The case tells the host which one to open. */
export const OpensACase: Story = {
  ...Assessor,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliTaskPlan>(canvasElement, 'linli-task-plan');
    const opened = fn();
    element.addEventListener('linli-case-open', opened);
    await userEvent.click(await find('[data-milestone="meeting"] .fold'));
    await userEvent.click(await find('[data-case]'));
    await expect(opened).toHaveBeenCalledOnce();
  },
};

export const ElderMode = elder(Assessor);
export const Dark = dark(Assessor);
export const TraditionalChinese = traditional(Assessor);
export const English = english(Assessor);
export const NarrowColumn = narrow(Assessor);
export const NarrowEnglish = narrow(english(Assessor));
export const NarrowTable = narrow(Table);
export const HostilePortal = inPortal(Assessor);
