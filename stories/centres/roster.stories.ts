import '@linli/elements/centres/roster/define.js';
import type { LinliRoster } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { area } from '../support/people.js';
import { failingRegisters, faultyCentre, faultySlots, sampleCalls, soundCentre, soundSlots, waitingForRegisters, withCentre, type CentreSample } from '../support/centres.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const seenBy = (sample: CentreSample = {}, args: Partial<LinliRoster> = {}): Story => ({ loaders: [withCentre({ person: 'clerk', ...sample })], args: { area, calls: sampleCalls, ...args } });

const meta: Meta<LinliRoster> = {
  title: 'Centres/linli-roster',
  component: 'linli-roster',
  parameters: {
    docs: {
      description: {
        component: `The week of a centre: which organisation is at which window, resident, rotating or on call. Holidays, weekend days that are worked
and days not yet announced follow the working calendar. Below it, who comes when called, within which time, and how calls stand.

**Accessibility.** The week is a table with a caption, a column head for each day and a row head for each window; today's head has
\`aria-current="date"\`. Where it is narrow, days are sections with headings, and who is there every day is said once. Modes and
lights are shape and word. Going to another week is announced once.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliRoster>;

export const ThisWeek: Story = seenBy();
/** With a Sunday that is worked, and the holiday that it is worked for. */
export const MakeUpDay: Story = seenBy({}, { day: '2026-09-20' });
export const Holidays: Story = seenBy({}, { day: '2026-10-05' });
/** Half of the week lies in a year whose holidays have not been announced. */
export const YearNotAnnounced: Story = seenBy({}, { day: '2026-12-31' });
/** As it is when something is wrong: one window taken twice, a window that is not there. `linli-centre` says what. */
export const Faulty: Story = seenBy({ centres: [faultyCentre], slots: faultySlots });
export const NotCalled: Story = seenBy({}, { calls: [] });
export const NobodyOnCall: Story = seenBy({ slots: soundSlots.filter(({ mode }) => mode !== 'onCall') });
export const Empty: Story = seenBy({ slots: [] });
export const NoCentre: Story = seenBy({ centres: [] });
export const GivenByHost: Story = seenBy({ centres: [] }, { area: undefined, centre: soundCentre, slots: soundSlots });
export const Loading: Story = seenBy({ behaviour: waitingForRegisters });
export const Offline: Story = seenBy({ behaviour: failingRegisters('offline') });
export const NoClient: Story = { loaders: [() => ({ client: undefined })], args: { area } };

/** To the next week and back: the week is announced, and the focus stays on what was pressed. */
export const GoesToAnotherWeek: Story = {
  ...ThisWeek,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliRoster>(canvasElement, 'linli-roster');
    (await find('[data-step="1"]')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(element.shadowRoot?.querySelector('[role="status"]')).toHaveTextContent('6月22日 周一 至 6月28日 周日'));
    await expect(element.shadowRoot?.activeElement).toHaveAttribute('data-step', '1');
    await userEvent.click(await find('[data-step="0"]'));
    await until(() => expect(element.shadowRoot?.querySelector('[data-step="0"]')).toBeNull());
  },
};

export const ElderMode = elder(ThisWeek);
export const Dark = dark(ThisWeek);
export const TraditionalChinese = traditional(ThisWeek);
export const English = english(ThisWeek);
export const NarrowColumn = narrow(ThisWeek);
export const NarrowEnglish = narrow(english(ThisWeek));
export const HostilePortal = inPortal(ThisWeek);
