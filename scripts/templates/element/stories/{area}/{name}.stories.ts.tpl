import '@linli/elements/{area}/{name}/define.js';
import type { Linli{Name} } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { dark, elder, english, traditional } from '../support/variants.js';

const meta: Meta<Linli{Name}> = {
  title: '{Area}/linli-{name}',
  component: 'linli-{name}',
  parameters: {
    docs: {
      description: {
        component: `What it is for.

**Accessibility.** What a keyboard and a screen reader meet.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<Linli{Name}>;

export const Plain: Story = {};
export const LongText: Story = { args: { label: '一个很长的标题，长到在窄的地方必须换行，并且换行以后仍然好读' } };

export const Elder = elder(Plain);
export const Dark = dark(Plain);
export const Traditional = traditional(Plain);
export const English = english(Plain);
