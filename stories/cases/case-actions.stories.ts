import '@linli/elements/cases/case-actions/define.js';
import type { LinliCaseActions } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { withoutLine } from '../support/on-device.js';
import type { Person } from '../support/people.js';
import { allRecords, recordOf, type Standing } from '../support/records.js';
import { failing, sampleClient, withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliCaseActions> = {
  title: 'Cases/linli-case-actions',
  component: 'linli-case-actions',
  parameters: {
    docs: {
      description: {
        component: `What may be done with a case now, and nothing else: the buttons come from the model's own rules, so a screen never offers what a
back end refuses. What was typed stays while another action is looked at, and when an action is refused.

**Accessibility.** A named group of buttons; each that asks for something is a disclosure of its form. Opening moves focus to the
form's heading, cancelling gives it back to the button, and what was done is announced as a status that takes focus. Each error
stands at its field, and focus goes to the first. An action that cannot be undone is asked about first, and stands apart.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCaseActions>;

const facing = (person: Person, standing: Standing): Story => ({
  args: { case: recordOf(standing).case },
  loaders: [withClient({ person, records: allRecords })],
});

/** The applicant, by their receipt. */
const asApplicant = (standing: Standing): Story => ({
  loaders: [
    async () => {
      const client = await sampleClient({ records: allRecords });
      const tracked = await client.receipts.track(recordOf(standing).receipt);
      return { client, item: tracked.case };
    },
  ],
  render: (_args, { loaded }) => html`<linli-case-actions .case=${loaded.item}></linli-case-actions>`,
});

export const ClerkSorts: Story = facing('clerk', 'registered');
export const ClerkAcceptsOrRefuses: Story = facing('clerk', 'triaged');
export const DispatcherDispatches: Story = facing('dispatcher', 'accepted');
export const LeadSignsOrReturns: Story = facing('lead', 'dispatched');
export const LeadHandles: Story = facing('lead', 'handling');
export const AssistHandles: Story = facing('assist', 'handling');
export const VerifierVerifies: Story = facing('verifier', 'replied');
export const VerifierCloses: Story = facing('verifier', 'calledBack');
export const ApplicantAnswers: Story = asApplicant('awaiting');
export const ApplicantRates: Story = asApplicant('replied');
export const ApplicantReopens: Story = asApplicant('closed');
export const NothingToDo: Story = facing('clerk', 'handling');

/** A form with its fields, and its errors: nothing was entered. */
export const WithErrors: Story = {
  ...facing('clerk', 'triaged'),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-case-actions');
    await userEvent.click(await find('[data-action="refuse"]'));
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.querySelectorAll('[aria-invalid="true"]').length).toBeGreaterThan(0));
  },
};

/** A reply is written and sent; what came of it is announced. */
export const Done: Story = {
  ...facing('lead', 'handling'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-actions');
    await userEvent.click(await find('[data-action="reply"]'));
    await userEvent.type(await find('textarea[name="answer"]'), '三盏路灯已经更换，当晚恢复照明。');
    await userEvent.click(await find('input[name="outcome"][value="solved"]'));
    await userEvent.click(await find('form [type="submit"]'));
    await expect(await find('#status .notice.success')).toBeVisible();
  },
};

/** Going back to an action finds what was typed in it. */
export const KeepsWhatWasTyped: Story = {
  ...facing('lead', 'handling'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-actions');
    await userEvent.click(await find('[data-action="ask"]'));
    await userEvent.type(await find('textarea[name="question"]'), '请问是哪几盏灯');
    await userEvent.click(await find('[data-action="handle"]'));
    await find('textarea[name="progress"]');
    await userEvent.click(await find('[data-action="ask"]'));
    await expect(await find('textarea[name="question"]')).toHaveValue('请问是哪几盏灯');
  },
};

/** The network has gone: the reason, and everything that was typed. */
export const SendingFailed: Story = {
  args: { case: recordOf('handling').case },
  loaders: [withClient({ person: 'lead', behaviour: failing('offline') })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-actions');
    await userEvent.click(await find('[data-action="handle"]'));
    await userEvent.type(await find('textarea[name="progress"]'), '已到现场查看，接头进水');
    await userEvent.click(await find('form [type="submit"]'));
    await expect(await find('[role="alert"]')).toBeVisible();
    await expect(await find('textarea[name="progress"]')).toHaveValue('已到现场查看，接头进水');
  },
};

/** There is no line: it is kept on this device, and other actions may be taken meanwhile. */
export const KeptOnThisDevice: Story = {
  args: { case: recordOf('dispatched').case, patience: 0 },
  loaders: [async () => ({ client: await withoutLine('lead') })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-actions');
    await userEvent.click(await find('[data-action="sign"]'));
    await expect(await find('#status .notice.info')).toBeVisible();
  },
};

export const ElderMode = elder(WithErrors);
export const Dark = dark(WithErrors);
export const TraditionalChinese = traditional(WithErrors);
export const English = english(WithErrors);
export const KeptInEnglish = english(KeptOnThisDevice);
export const NarrowColumn = narrow(WithErrors);
