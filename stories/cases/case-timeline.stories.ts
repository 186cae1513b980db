import '@linli/elements/cases/case-timeline/define.js';
import type { LinliCaseTimeline } from '@linli/elements';
import { appeal, chinaCalendar, publicCase } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { longIntake } from '../support/entries.js';
import { area } from '../support/people.js';
import { now, recordOf, type Standing } from '../support/records.js';
import { withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { familyRecords, listedRecord, struckOffRecord, suspendedRecord } from '../support/together.js';
import { dark, elder, english, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliCaseTimeline> = {
  title: 'Cases/linli-case-timeline',
  component: 'linli-case-timeline',
  loaders: [withClient({ person: 'clerk' })],
  args: { caseType: appeal, area },
  parameters: {
    docs: {
      description: {
        component: `What happened to a case, by which organisation, and when. It names organisations and roles, never members of staff.

**Accessibility.** An ordered list, \`reversed\` when the latest step is on top, so that the count read aloud is right. Moments stand
in \`<time>\`; the dot and its colour are decoration.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCaseTimeline>;

/** What the holder of the receipt sees of the same record. */
function publicSteps(standing: Standing) {
  const { case: item, events } = recordOf(standing);
  return publicCase(item, events, { caseType: appeal, calendar: chinaCalendar, actor: { role: 'applicant', holds: [item.ref] }, now }).steps;
}

export const JustFiled: Story = { args: { events: recordOf('registered').events } };
export const UnderWay: Story = { args: { events: recordOf('resumed').events } };
export const Reworked: Story = { args: { events: recordOf('reworked').events } };
export const Closed: Story = { args: { events: recordOf('closed').events } };
export const Empty: Story = { args: { events: [] } };

export const JointCall: Story = { args: { events: struckOffRecord().events } };
export const Supervised: Story = { args: { events: listedRecord().events } };
export const ExtendedAndSuspended: Story = { args: { events: suspendedRecord().events } };
export const Merged: Story = { args: { events: familyRecords()[1].events }, loaders: [withClient({ person: 'clerk', records: familyRecords })] };

/** The applicant sees public steps only, without internal notes. */
export const AsTheApplicantSeesIt: Story = { args: { steps: publicSteps('closed') } };

/** A definition that has lost an action: the step stays, under its own name. */
export const UnknownStep: Story = { args: { events: recordOf('registered').events.map((event) => ({ ...event, action: 'inspected' })) } };

export const LongText: Story = {
  args: {
    events: recordOf('handling').events.map((event) =>
      event.action === 'handle' ? { ...event, args: { progress: longIntake.detail } } : event,
    ),
  },
};

/** The order turned round by its button. */
export const NewestFirst: Story = {
  args: { events: recordOf('closed').events },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliCaseTimeline>(canvasElement, 'linli-case-timeline');
    await userEvent.click(await find('.turn'));
    await until(() => expect(element.newestFirst).toBe(true));
    await expect(await find('ol[reversed]')).toBeVisible();
  },
};

export const ElderMode = elder(Closed);
export const Dark = dark(Closed);
export const TraditionalChinese = traditional(Closed);
export const English = english(Closed);
export const NarrowColumn = narrow(Closed);
