import '@linli/elements/centres/centre/define.js';
import type { LinliCentre } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { area } from '../support/people.js';
import { failingRegisters, faultyCentre, faultyPosts, faultySlots, soundCentre, soundPosts, soundSlots, waitingForRegisters, withCentre, type CentreSample } from '../support/centres.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const seenBy = (sample: CentreSample = {}, args: Partial<LinliCentre> = {}): Story => ({ loaders: [withCentre(sample)], args: { area, ...args } });
const staff = (sample: CentreSample = {}): Story => seenBy({ person: 'clerk', ...sample }, { detail: 'staff' });

const meta: Meta<LinliCentre> = {
  title: 'Centres/linli-centre',
  component: 'linli-centre',
  parameters: {
    docs: {
      description: {
        component: `A governance centre. A citizen reads whether it is open, how to get there, what can be done in which zone and who is at
which window today. With \`detail="staff"\` it also shows findings, the readiness checklist, groups with their posts, and merged
platforms. Opening follows the working calendar, and a year that has not been announced is unknown, never guessed.

**Accessibility.** Whether it is open, and whether an organisation is there, are shape and words, never colour alone. Sections are
named by headings, windows and seats are lists; telephone numbers are links as tall as any target. Nothing is announced as time
passes.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCentre>;

export const OpenNow: Story = seenBy();
export const LunchBreak: Story = seenBy({ at: '2026-06-17T12:40:00+08:00' });
export const AfterHours: Story = seenBy({ at: '2026-06-17T19:00:00+08:00' });
export const Holiday: Story = seenBy({ at: '2026-06-19T10:00:00+08:00' });
/** A Sunday that is worked for a holiday. */
export const MakeUpDay: Story = seenBy({ at: '2026-09-20T10:00:00+08:00' });
/** The State Council has not announced the holidays of the year: unknown, never guessed. */
export const YearNotAnnounced: Story = seenBy({ at: '2027-01-05T10:00:00+08:00' });
/** Nobody has been given a window yet. */
export const WithoutRoster: Story = seenBy({ slots: [] });
/** The nearest centre that serves the street. */
export const OfAStreet: Story = seenBy({}, { area: '360102001' });
export const Staff: Story = staff();
export const StaffWithFindings: Story = staff({ centres: [faultyCentre], slots: faultySlots, posts: faultyPosts });
/** The host has the registers itself. */
export const GivenByHost: Story = seenBy({ centres: [] }, { area: undefined, detail: 'staff', centre: soundCentre, slots: soundSlots, posts: soundPosts });
export const NoCentre: Story = seenBy({ centres: [] });
export const Loading: Story = seenBy({ behaviour: waitingForRegisters });
export const Offline: Story = seenBy({ behaviour: failingRegisters('offline') });
export const NoClient: Story = { loaders: [() => ({ client: undefined })], args: { area } };

/** Who rotates and is not there today says when next. */
export const SaysWhenNext: Story = {
  ...OpenNow,
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-centre');
    const window = await find('[data-window="w2"]');
    await until(() => expect(window).toHaveTextContent(/东湖区税务局\s*在窗口/));
    await expect(window).toHaveTextContent(/东湖区医疗保障局\s*今天不在\s*下次 6月18日 周四/);
  },
};

export const ElderMode = elder(OpenNow);
export const Dark = dark(StaffWithFindings);
export const TraditionalChinese = traditional(Staff);
export const English = english(Staff);
export const NarrowColumn = narrow(StaffWithFindings);
export const NarrowEnglish = narrow(english(StaffWithFindings));
export const HostilePortal = inPortal(Staff);
