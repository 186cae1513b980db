import '@linli/elements/cases/duplicates/define.js';
import type { LinliDuplicates } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import type { Person } from '../support/people.js';
import { failing, waiting, withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { alikeRecords, familyRecords } from '../support/together.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliDuplicates> = {
  title: 'Cases/linli-duplicates',
  component: 'linli-duplicates',
  parameters: {
    docs: {
      description: {
        component: `Cases that may be about the same matter, side by side with what speaks for it. They are compared by matter, place and time, never by
who filed them, and nothing of any applicant is shown. Whether it is the same matter is for a person to judge; what is merged can be
taken out again, and every applicant is still answered.

**Accessibility.** A list of cases, each with a list of evidence: what is compared, how near it is in a word beside its bar, and both
sides as a description list. Merging opens the form of the action, which asks for a reason; what was done is announced and takes focus.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliDuplicates>;

const fresh = (): LinliDuplicates['case'] => alikeRecords()[0].case;
const asked = (person: Person): Story => ({ args: { case: fresh() }, loaders: [withClient({ person, records: alikeRecords })] });

export const Found: Story = asked('clerk');

/** The reason is asked for before anything is merged. */
export const Merging: Story = {
  ...asked('clerk'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-duplicates', '.duplicate linli-case-actions');
    await userEvent.click(await find('[data-action="merge"]'));
    await expect(await find('textarea[name="reason"]')).toBeVisible();
  },
};

/** Merged, and said so; it can be taken out again. */
export const Merged: Story = {
  ...asked('clerk'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-duplicates');
    const actions = await inside(canvasElement, 'linli-duplicates', '.duplicate linli-case-actions');
    await userEvent.click(await actions.find('[data-action="merge"]'));
    await userEvent.type(await actions.find('textarea[name="reason"]'), '同一处三盏路灯');
    await userEvent.click(await actions.find('form [type="submit"]'));
    const merged = await find('.merged');
    await until(() => expect(merged).toHaveTextContent('东门外路灯坏了三盏'));
  },
};

/** A case that others were merged into. */
export const WithFollowers: Story = { args: { case: familyRecords()[0].case }, loaders: [withClient({ person: 'dispatcher', records: familyRecords })] };

/** Who may not merge sees what speaks for it, and no button. */
export const OnlyToLookAt: Story = asked('supervisor');
export const None: Story = { args: { case: fresh() }, loaders: [withClient({ person: 'clerk', records: () => alikeRecords().slice(0, 1) })] };
export const Loading: Story = { args: { case: fresh() }, loaders: [withClient({ person: 'clerk', behaviour: waiting })] };
export const Offline: Story = { args: { case: fresh() }, loaders: [withClient({ person: 'clerk', behaviour: failing('offline') })] };
export const NoClient: Story = { args: { case: fresh() }, loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(Found);
export const Dark = dark(Found);
export const TraditionalChinese = traditional(Found);
export const English = english(Found);
export const NarrowColumn = narrow(Merging);
export const HostilePortal = inPortal(Found);
