import '@linli/elements/cases/case-tracker/define.js';
import type { LinliCaseTracker } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { longIntake } from '../support/entries.js';
import { allRecords, recordOf, type Standing } from '../support/records.js';
import { failing, waiting, withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { familyRecords, suspendedRecord } from '../support/together.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliCaseTracker> = {
  title: 'Cases/linli-case-tracker',
  component: 'linli-case-tracker',
  loaders: [withClient({ records: allRecords })],
  parameters: {
    docs: {
      description: {
        component: `Lets the holder of a receipt see how their matter stands, without an account, and do what is theirs to do: answer, rate, withdraw,
ask to reopen. It remembers nothing, and never writes the secret anywhere.

**Accessibility.** Two labelled boxes that forgive how a code is typed; what is missing is said at its box and takes focus. A code that
does not exist and a secret that is wrong are told alike, in one alert. When the matter is found, focus moves to its title. The
stages are an ordered list that says done, current and ahead in words. The status is a live region.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCaseTracker>;

const showing = (standing: Standing): Story => ({ args: recordOf(standing).receipt });

export const Ask: Story = {};

export const NothingTyped: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-tracker');
    await userEvent.click(await find('[type="submit"]'));
    await expect(await find('#code-error')).toBeVisible();
    await expect(await find('#secret-error')).toBeVisible();
  },
};

export const WrongReceipt: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-tracker');
    const { code } = recordOf('handling').receipt;
    await userEvent.type(await find('#code'), code);
    await userEvent.type(await find('#secret'), '00000-00000');
    await userEvent.keyboard('{Enter}');
    await expect(await find('#unknown')).toBeVisible();
    await expect(await find('#code')).toHaveValue(code);
  },
};

/** Typed as people type: small letters, blanks, no dashes, the letter O for a nought. */
export const TypedLoosely: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-tracker');
    const { code, secret } = recordOf('handling').receipt;
    const loosely = (text: string): string => ` ${text.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o')}`;
    await userEvent.type(await find('#code'), loosely(code));
    await userEvent.type(await find('#secret'), loosely(secret));
    await userEvent.keyboard('{Enter}');
    await expect(await find('#title')).toHaveTextContent('路灯');
  },
};

export const JustFiled: Story = showing('registered');
export const InProgress: Story = showing('handling');
export const Overdue: Story = showing('overdue');
export const WaitingForYou: Story = showing('awaiting');
export const Answered: Story = showing('replied');
export const Refused: Story = showing('refused');
export const PassedOn: Story = showing('transferred');
export const Withdrawn: Story = showing('withdrawn');
export const ClosedAndRated: Story = showing('closed');

/** The answer is rated; the matter then shows the stars. */
export const Rating: Story = {
  ...showing('replied'),
  play: async ({ canvasElement }) => {
    const { element } = await inside(canvasElement, 'linli-case-tracker');
    const { find } = await inside(canvasElement, 'linli-case-tracker', 'linli-case-actions');
    await userEvent.click(await find('[data-action="rate"]'));
    await userEvent.click(await find('input[name="stars"][value="4"]'));
    await userEvent.click(await find('input[name="resolved"][value="yes"]'));
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.querySelector('linli-rating')).toBeVisible());
  },
};

/** Asking for a closed matter to be taken up again, within its time. */
export const Reopening: Story = {
  ...showing('closed'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-tracker');
    const actions = await inside(canvasElement, 'linli-case-tracker', 'linli-case-actions');
    await userEvent.click(await actions.find('[data-action="reopen"]'));
    await userEvent.type(await actions.find('textarea[name="reason"]'), '昨晚下雨以后又不亮了');
    await userEvent.click(await actions.find('form [type="submit"]'));
    const status = await find('.status-word');
    await until(() => expect(status).toHaveTextContent('办理中'));
  },
};

/** Others reported the same matter: how that one goes is shown. */
export const HandledTogether: Story = { args: familyRecords()[1].receipt, loaders: [withClient({ records: familyRecords })] };

/** Work stands for a reason that lies outside; the limit had been extended before. */
export const Suspended: Story = { args: suspendedRecord().receipt, loaders: [withClient({ records: () => [suspendedRecord()] })] };

export const LongText: Story = {
  args: recordOf('handling').receipt,
  loaders: [withClient({ records: () => [recordOf('handling', longIntake)] })],
};

export const LookingUp: Story = { ...showing('handling'), loaders: [withClient({ behaviour: waiting })] };
export const Offline: Story = { ...showing('handling'), loaders: [withClient({ behaviour: failing('offline') })] };
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(WaitingForYou);
export const Dark = dark(Answered);
export const TraditionalChinese = traditional(Answered);
export const English = english(Answered);
export const NarrowColumn = narrow(LongText);
export const HostilePortal = inPortal(InProgress);
