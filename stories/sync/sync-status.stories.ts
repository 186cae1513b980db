import '@linli/elements/sync/sync-status/define.js';
import type { LinliSyncStatus } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { withDevice, type OnDevice } from '../support/on-device.js';
import { inside } from '../support/shadow.js';
import { dark, elder, english, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliSyncStatus> = {
  title: 'Sync/linli-sync-status',
  component: 'linli-sync-status',
  parameters: {
    docs: {
      description: {
        component: `One line that says how this device and the back end stand. What matters most heads it; the rest is folded away, and the button
says when there is more that concerns the person. What needs nobody is calm: colour is for what a person must do.

**Accessibility.** A named group. Each state is a shape and words. Changes are told as a status once they have come to rest for a
second, so that a hundred commands going out are one sentence; a page that opens in good order says nothing. The details are a
disclosure.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliSyncStatus>;

const standing = (status: NonNullable<OnDevice['status']>): Story => ({ loaders: [withDevice({ status })] });

export const Sent: Story = standing({});
export const Waiting: Story = standing({ online: null, pending: 3 });
export const Sending: Story = standing({ pending: 12 });
export const Offline: Story = standing({ online: false, lagMs: 28 * 60_000 });
export const OfflineWaiting: Story = standing({ online: false, pending: 4, held: 2, stuckSince: '2026-06-17T09:12:00+08:00', lagMs: 48 * 60_000 });
export const SignInAgain: Story = standing({ needsAuth: true, pending: 5 });
export const NeedsUpdate: Story = standing({ needsUpdate: true, pending: 2 });
export const Stuck: Story = standing({ pending: 3, stuckSince: '2026-06-17T09:32:00+08:00' });
export const NeedsAttention: Story = standing({ dead: 2, held: 1, pending: 1 });
export const Fetching: Story = standing({ loading: { done: 12_400 }, lagMs: null });
export const Old: Story = standing({ lagMs: 28 * 60_000 });
export const NotKept: Story = standing({ pending: 1, online: false, storage: { kind: 'memory', persisted: null, usage: null, quota: null } });
export const NotPersisted: Story = { ...standing({ storage: { persisted: false } }), play: ({ canvasElement }) => unfold(canvasElement) };
export const NearlyFull: Story = standing({ storage: { usage: 3_900_000_000, persisted: false } });
export const Lost: Story = standing({ storage: { evicted: true }, lagMs: null, loading: { done: 300 } });

/** Much at once: one of it heads the line. */
export const Unfolded: Story = {
  ...standing({ dead: 2, pending: 3, held: 1, leader: false, stuckSince: '2026-06-16T17:40:00+08:00', lagMs: 28 * 60_000, storage: { usage: 3_900_000_000, persisted: false } }),
  play: ({ canvasElement }) => unfold(canvasElement),
};

async function unfold(canvas: HTMLElement): Promise<void> {
  const { find } = await inside(canvas, 'linli-sync-status');
  const toggle = await find('.toggle');
  await userEvent.click(toggle);
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
}

export const ElderMode = elder(Unfolded);
export const Dark = dark(Unfolded);
export const TraditionalChinese = traditional(Unfolded);
export const English = english(Unfolded);
export const NarrowColumn = narrow(Unfolded);
export const SignInInEnglish = english(SignInAgain);
export const LostInElderMode = elder(Lost);
