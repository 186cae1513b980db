import '@linli/elements/cases/joint-call/define.js';
import type { LinliJointCall } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { Person } from '../support/people.js';
import type { Played } from '../support/play.js';
import { recordOf } from '../support/records.js';
import { withClient } from '../support/sample-client.js';
import { inside } from '../support/shadow.js';
import { calledAgainRecord, calledRecord, struckOffRecord } from '../support/together.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliJointCall> = {
  title: 'Cases/linli-joint-call',
  component: 'linli-joint-call',
  parameters: {
    docs: {
      description: {
        component: `Everyone who has a part in a case that another leads: who assists, and who was called (吹哨报到). Each part has its task, its way
from asked to struck off with how long each step took, its limits, and its result. It shows organisations, never members of staff.

**Accessibility.** One section for each call and for all assists, named by its heading; parts are lists, and the way of a part is an
ordered list whose steps say done, waiting and still to come in words beside their marks. The bar stands beside the words that say
the same.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliJointCall>;

const showing = (person: Person, record: () => Played): Story => ({ args: { case: record().case }, loaders: [withClient({ person })] });

export const UnderWay: Story = showing('dispatcher', calledRecord);
export const StruckOff: Story = showing('dispatcher', struckOffRecord);

/** The first call was ended before anyone had finished. */
export const CalledAgain: Story = showing('dispatcher', calledAgainRecord);

/** The own part comes first, and is marked. */
export const AsACalledUnit: Story = {
  ...showing('housing', calledRecord),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-joint-call');
    await expect(await find('.part')).toHaveAttribute('data-organisation', 'housing');
  },
};

export const AsWhoAssists: Story = showing('assist', calledRecord);
export const AssistsAlone: Story = { args: { case: recordOf('signed').case }, loaders: [withClient({ person: 'lead' })] };
export const Nobody: Story = { args: { case: recordOf('triaged').case }, loaders: [withClient({ person: 'clerk' })] };
export const NoClient: Story = { args: { case: calledRecord().case }, loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(UnderWay);
export const Dark = dark(UnderWay);
export const TraditionalChinese = traditional(UnderWay);
export const English = english(UnderWay);
export const NarrowColumn = narrow(UnderWay);
export const HostilePortal = inPortal(UnderWay);
