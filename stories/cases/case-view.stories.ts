import '@linli/elements/cases/case-view/define.js';
import type { LinliCaseView } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { longIntake } from '../support/entries.js';
import type { Person } from '../support/people.js';
import type { Played } from '../support/play.js';
import { allRecords, recordOf, type Standing } from '../support/records.js';
import { failing, waiting, withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { calledRecord, checkedRecord, familyRecords, listedRecord, suspendedRecord } from '../support/together.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliCaseView> = {
  title: 'Cases/linli-case-view',
  component: 'linli-case-view',
  loaders: [withClient({ person: 'clerk', records: allRecords })],
  parameters: {
    docs: {
      description: {
        component: `One case as staff work on it. Status, outcome and confirmation stand apart: closed is not solved, and solved is not confirmed.

**Accessibility.** An article whose parts are sections, each named by its heading, in the order of work: standing, limits, content,
applicant, handling, actions, record. Facts are description lists. The host's page gives the heading above it (\`h1\`).
Loading keeps the shape and says so once; an error is announced and keeps what was loaded before.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCaseView>;

const showing = (standing: Standing): Story => ({ args: { caseRef: recordOf(standing).case.ref } });

export const Registered: Story = showing('registered');
export const Dispatched: Story = showing('dispatched');
export const Handling: Story = showing('handling');
export const Overdue: Story = showing('overdue');
export const WaitingForTheApplicant: Story = showing('awaiting');
export const Refused: Story = showing('refused');
export const Replied: Story = { ...showing('replied'), loaders: [withClient({ person: 'verifier', records: allRecords })] };
export const SentBack: Story = { ...showing('reworked'), loaders: [withClient({ person: 'lead', records: allRecords })] };
export const Closed: Story = showing('closed');

/** The applicant asked that the handling organisation is not told who they are. */
export const Confidential: Story = {
  ...showing('handling'),
  loaders: [withClient({ person: 'lead', records: () => [recordOf('handling', { confidential: 'yes' })] })],
};

export const Anonymous: Story = {
  ...showing('handling'),
  loaders: [withClient({ person: 'lead', records: () => [recordOf('handling', { contactable: 'no', name: undefined, phone: undefined, confidential: undefined, consent: undefined })] })],
};

export const LongText: Story = { ...showing('handling'), loaders: [withClient({ person: 'clerk', records: () => [recordOf('handling', longIntake)] })] };

const together = (person: Person, record: () => Played): Story => ({ args: { caseRef: record().case.ref }, loaders: [withClient({ person, records: () => [record()] })] });

/** Departments were called to it, and another assists. */
export const JointCall: Story = together('dispatcher', calledRecord);

/** Listed, with stars; and more time asked for. */
export const Listed: Story = together('approver', listedRecord);

/** More time was granted; then work had to stand. */
export const Suspended: Story = together('lead', suspendedRecord);

/** Looked at again after it was closed. */
export const LookedAtAgain: Story = together('supervisor', checkedRecord);

const family = (index: 0 | 1): Story => ({ args: { caseRef: familyRecords()[index].case.ref }, loaders: [withClient({ person: 'dispatcher', records: familyRecords })] });

/** Others were merged into it, one was split off it, and it is part of a project. */
export const WithFamily: Story = {
  ...family(0),
  play: async ({ canvasElement }) => {
    const { element } = await inside(canvasElement, 'linli-case-view');
    await until(() => expect(element.shadowRoot?.querySelectorAll('section.family .case-line').length).toBe(3));
  },
};
export const MergedIntoAnother: Story = family(1);

/** The host's own content beside the case. */
export const WithAside: Story = {
  ...showing('handling'),
  render: ({ caseRef }) => html`<linli-case-view .caseRef=${caseRef}><p slot="aside">宿主页面可以在这里放地图、相似事项或值班电话。</p></linli-case-view>`,
};

export const Loading: Story = { ...showing('handling'), loaders: [withClient({ person: 'clerk', behaviour: waiting })] };
export const Offline: Story = { ...showing('handling'), loaders: [withClient({ person: 'clerk', behaviour: failing('offline') })] };

/** Outside the area of whoever is looking, or no such case: the two are told alike. */
export const NotFound: Story = {
  args: { caseRef: { region: '360102', id: 'no-such-case' } },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-view');
    await expect(await find('[role="alert"]')).toHaveTextContent('没有找到');
  },
};

/** The case moves on while it is looked at: the view follows. */
export const FollowsChanges: Story = {
  ...showing('triaged'),
  play: async ({ canvasElement, loaded }) => {
    const { element, find } = await inside(canvasElement, 'linli-case-view');
    await find('linli-case-actions');
    await loaded.client.commands.send('accept', recordOf('triaged').case.ref, {}).settled;
    await until(() => expect(element.shadowRoot?.querySelector('.standing')).toHaveTextContent('已受理'));
  },
};

export const NoClient: Story = { ...showing('handling'), loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(Handling);
export const Dark = dark(Handling);
export const TraditionalChinese = traditional(Closed);
export const English = english(Closed);
export const NarrowColumn = narrow(LongText);
export const HostilePortal = inPortal(Handling);
