import '@linli/elements/supervision/supervision-board/define.js';
import type { LinliCaseActions, LinliSupervisionBoard } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import type { Person } from '../support/people.js';
import { failing, forgetful, waiting, withClient, type SampleOptions } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { longSupervisedRecords, manyProposedRecords, supervisedRecords, supervisedTypes } from '../support/supervised.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const seenBy = (person: Person, options: SampleOptions = {}): Story => ({
  loaders: [withClient({ person, caseTypes: supervisedTypes, records: supervisedRecords, ...options })],
});

const meta: Meta<LinliSupervisionBoard> = {
  title: 'Supervision/linli-supervision-board',
  component: 'linli-supervision-board',
  parameters: {
    docs: {
      description: {
        component: `The desk of supervision: cases by level, and before them those that rules propose, each with its reason and basis. Supervisors
take steps; everyone else looks on. It shows matters and organisations, never a person.

**Accessibility.** Each column is a region named by its heading, each case a list item with a heading. A step is taken in a modal
dialog, which Escape closes; what was typed is there when it is opened again. When a step moves a case, focus goes with its card,
and a status says where it stands now. A limit is shape, word and colour; stars are counted in words.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliSupervisionBoard>;

export const Supervisor: Story = seenBy('supervisor');
/** Who may not supervise sees the same, and can do nothing. */
export const LookingOn: Story = seenBy('clerk');
export const OneOrganisation: Story = { ...seenBy('supervisor'), args: { filter: { lead: 'housing' } } };
export const OneLevel: Story = { ...seenBy('supervisor'), args: { filter: { column: 'proposed' } } };
export const NoneMatch: Story = { ...seenBy('supervisor'), args: { filter: { lead: 'street' } } };
/** More than a column shows at first. */
export const Many: Story = seenBy('supervisor', { records: manyProposedRecords });
export const LongText: Story = seenBy('supervisor', { records: longSupervisedRecords });
/** A city's own rules in place of the ones that come with Linli. */
export const OwnRules: Story = {
  ...seenBy('supervisor'),
  args: { rules: [{ id: 'new', level: 'urge', when: { '==': [{ var: 'case.lead' }, 'housing'] }, reason: { 'zh-Hans': '住建领域专项督办。', 'zh-Hant': '住建領域專項督辦。', en: 'Campaign on housing.' } }] },
};
export const Empty: Story = seenBy('supervisor', { records: () => [] });
export const Loading: Story = seenBy('supervisor', { behaviour: waiting });
export const Offline: Story = seenBy('supervisor', { behaviour: failing('offline') });
export const Forbidden: Story = seenBy('supervisor', { behaviour: failing('forbidden') });
export const MemoryOnly: Story = seenBy('supervisor', { behaviour: forgetful });
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

/** The desk of one case: why it is proposed, and the steps that may be taken. */
export const TakingAStep: Story = {
  ...seenBy('supervisor'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-supervision-board');
    await userEvent.click(await find('.act'));
    await expect(await find('dialog')).toHaveAttribute('open');
    const { find: onDesk } = await inside(canvasElement, 'linli-supervision-board', 'linli-case-actions');
    await userEvent.click(await onDesk('[data-action="urge"]'));
    await expect(await onDesk('textarea[name="reason"]')).toBeVisible();
  },
};

/** A step moves the case to another column: focus goes with it, and a status says so. */
export const MovesWithItsCard: Story = {
  ...seenBy('supervisor'),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-supervision-board');
    const first = await find('.card.proposed[data-case]');
    await userEvent.click(await find('.card.proposed .act'));
    const { find: onDesk } = await inside<LinliCaseActions>(canvasElement, 'linli-supervision-board', 'linli-case-actions');
    await userEvent.click(await onDesk('[data-action="urge"]'));
    await userEvent.type(await onDesk('textarea[name="reason"]'), '请今天到场查看。');
    await userEvent.selectOptions(await onDesk('select[name="limit"]'), '3');
    await userEvent.click(await onDesk('form [type="submit"]'));
    const title = first.querySelector('h4')?.textContent ?? '';
    await until(() => expect(element.shadowRoot?.querySelector('[role="status"]')).toHaveTextContent(`“${title}”已催办`));
    await until(() => expect(element.shadowRoot?.activeElement?.closest('.card')).toHaveClass('urge'));
  },
};

/** The title tells the host which case to open. */
export const OpensACase: Story = {
  ...seenBy('clerk'),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliSupervisionBoard>(canvasElement, 'linli-supervision-board');
    const opened = fn();
    element.addEventListener('linli-case-open', opened);
    await userEvent.click(await find('.case-title'));
    await expect(opened).toHaveBeenCalledOnce();
  },
};

export const ElderMode = elder(Supervisor);
export const Dark = dark(Supervisor);
export const TraditionalChinese = traditional(Supervisor);
export const English = english(Supervisor);
export const NarrowColumn = narrow(LongText);
export const NarrowEnglish = narrow(english(Supervisor));
export const HostilePortal = inPortal(Supervisor);
