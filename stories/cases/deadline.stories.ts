import '@linli/elements/cases/deadline/define.js';
import type { LinliDeadline } from '@linli/elements';
import { appeal, pauseClock, startClock, stopClock, type Clock } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliDeadline> = {
  title: 'Cases/linli-deadline',
  component: 'linli-deadline',
  loaders: [withClient()],
  parameters: {
    docs: {
      description: {
        component: `A limit, its light, its last day and, on request, how the day was reckoned.

**Accessibility.** A light is shape + word + colour, never colour alone; in forced colours the word and the shape remain. The
derivation is a disclosure: a button with \`aria-expanded\`, an ordered list of sentences. Days stand in \`<time>\`. Nothing is
announced while time passes: a page of ticking deadlines would never be silent.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliDeadline>;

/** The reply limit of an appeal: five working days, yellow from the third. */
function replyFrom(startedAt: string): Clock {
  const definition = appeal.clocks.find(({ id }) => id === 'reply');
  if (!definition) throw new Error('An appeal has a time to reply');
  return startClock(definition, startedAt);
}

const running = replyFrom('2026-06-16T09:00:00+08:00');

export const InTime: Story = { args: { clock: running } };
export const DueSoon: Story = { args: { clock: replyFrom('2026-06-11T15:00:00+08:00') } };
export const LastDay: Story = { args: { clock: replyFrom('2026-06-10T15:00:00+08:00') } };
export const Overdue: Story = { args: { clock: replyFrom('2026-06-02T15:00:00+08:00') } };
export const Paused: Story = { args: { clock: pauseClock(running, '2026-06-16T16:00:00+08:00') } };
export const Stopped: Story = { args: { clock: stopClock(running, '2026-06-16T16:00:00+08:00') } };

/** The State Council has not announced the holidays of the year: the day is unknown, never guessed. */
export const YearNotAnnounced: Story = { args: { clock: replyFrom('2026-12-29T09:00:00+08:00'), now: '2026-12-30T09:00:00+08:00' } };

/** Counted by the hour, at night and on holidays alike. */
export const ByTheHour: Story = { args: { clock: { ...running, limit: { amount: 48, unit: 'hour' } } } };

/** For a line beside other things: light and remainder only. */
export const Compact: Story = { args: { clock: running, compact: true } };

/** Across the Dragon Boat holiday: each day that was skipped, and why. */
export const Explained: Story = {
  args: { clock: running },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-deadline');
    const why = await find('.why-button');
    await expect(why).toHaveAttribute('aria-expanded', 'false');
    why.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(why).toHaveAttribute('aria-expanded', 'true'));
    await expect((await find('#why ol')).children.length).toBeGreaterThan(1);
  },
};

export const ElderMode = elder(Explained);
export const Dark = dark(Explained);
export const TraditionalChinese = traditional(Explained);
export const English = english(Explained);
export const NarrowColumn = narrow(Explained);
export const HostilePortal = inPortal(Explained);
