import '@linli/elements/sync/outbox/define.js';
import { LinliError } from '@linli/client';
import type { LinliOutbox } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { filedEntries, manyEntries, signedOutEntries, troubledEntries, waitingEntries, withDevice } from '../support/on-device.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliOutbox> = {
  title: 'Sync/linli-outbox',
  component: 'linli-outbox',
  parameters: {
    docs: {
      description: {
        component: `What was done on this device and has not arrived, matter by matter, in the order in which it was done; what needs a person comes
first. Each says how it stands and why it waits. What was refused is corrected in the form of its own step, what two people
changed is compared side by side, and nothing is deleted without a reason that was typed.

**Accessibility.** Headings lead from matter to step; each step is an article named by its heading, and its buttons are described by
it. A form takes the focus at its heading and gives it back. When a step goes, by itself or not, the focus goes to the next one; what
is being typed stays where rows come and go around it. What was done is told as a status.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliOutbox>;

export const Empty: Story = { loaders: [withDevice()] };
export const Loading: Story = { loaders: [withDevice({ reading: 'waits' })] };
export const Failed: Story = { loaders: [withDevice({ reading: 'fails' })] };
export const WaitingForALine: Story = { loaders: [withDevice({ entries: waitingEntries, status: { online: false, pending: 4 } })] };
export const WaitingOnline: Story = { loaders: [withDevice({ entries: waitingEntries })] };
export const SignInAgain: Story = { loaders: [withDevice({ entries: signedOutEntries, status: { needsAuth: true, pending: 4 } })] };
export const NeedsAttention: Story = { loaders: [withDevice({ entries: troubledEntries, status: { dead: 4, held: 1, pending: 1 } })] };
export const CitizenFiled: Story = { loaders: [withDevice({ person: 'applicant', entries: filedEntries, status: { pending: 3 } })] };
export const Many: Story = { loaders: [withDevice({ entries: manyEntries, status: { pending: 120 } })] };

/** Refused: its own form again, with what was entered. */
export const Correcting: Story = {
  ...NeedsAttention,
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-outbox');
    await userEvent.click(await find('[aria-labelledby="entry-t3"] [data-act="correct"]'));
    await expect(await find('textarea[name="progress"]')).not.toHaveValue('');
  },
};

/** Given up with a reason; without one nothing happens. */
export const Discarding: Story = {
  ...NeedsAttention,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-outbox');
    await userEvent.click(await find('[aria-labelledby="entry-t1"] [data-act="discard"]'));
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.querySelector('.field.wrong')).toBeVisible());
    await expect(await find('#entry-t1')).toBeVisible();
  },
};

export const Discarded: Story = {
  ...NeedsAttention,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-outbox');
    await userEvent.click(await find('[aria-labelledby="entry-t1"] [data-act="discard"]'));
    await userEvent.type(await find('textarea[name="reason"]'), '已由同事办理');
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.activeElement?.id).toBe('entry-t2'));
    await expect(await find('[role="status"] .notice')).toBeVisible();
  },
};

/** What someone else changed too: mine is kept. */
export const KeepsMine: Story = {
  ...NeedsAttention,
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-outbox');
    await userEvent.click(await find('[aria-labelledby="entry-t4"] [data-act="resend"]'));
    await expect(await find('#entry-t4-next')).toBeVisible();
  },
};

/** A file that was not exported here. */
export const ImportRefused: Story = {
  loaders: [withDevice({ entries: waitingEntries, importing: new LinliError('invalid', 'A story asked for it') })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-outbox');
    await userEvent.upload(await find<HTMLInputElement>('#import'), new File(['no'], 'notes.json', { type: 'application/json' }));
    await expect(await find('[role="alert"]')).toBeVisible();
  },
};

export const ElderMode = elder(Discarding);
export const Dark = dark(Discarding);
export const TraditionalChinese = traditional(Discarding);
export const English = english(Discarding);
export const NarrowColumn = narrow(Correcting);
export const WaitingInEnglish = english(WaitingForALine);
export const EmptyInElderMode = elder(Empty);
