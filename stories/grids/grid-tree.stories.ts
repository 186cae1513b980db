import '@linli/elements/grids/grid-tree/define.js';
import type { LinliGridTree } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { county, groundDirectory, groundRegisters, sampleGround } from '../support/ground.js';
import { failing, waiting, withClient, type SampleOptions } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, narrow, traditional } from '../support/variants.js';

const over = (options: SampleOptions = {}): Story => ({
  loaders: [withClient({ person: 'dispatcher', directory: groundDirectory, registers: groundRegisters(), ...options })],
  args: { area: county },
});

const meta: Meta<LinliGridTree> = {
  title: 'Grids/linli-grid-tree',
  component: 'linli-grid-tree',
  parameters: {
    docs: {
      description: {
        component: `Divisions and, below communities, their grids. Each is fetched when it is opened, and only what is in view is drawn: a province
with 62,000 villages open is as quick as one county.

**Accessibility.** A tree (WAI-ARIA): arrow keys walk, open and close; Home, End and the page keys jump; a letter goes to the next name
that begins so; Enter chooses. The current row is always there for a screen reader, whatever is scrolled out of view.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliGridTree>;

export const County: Story = over();
export const Province: Story = { ...over(), args: {} };
/** A number beside each, such as open cases. */
export const WithCounts: Story = { ...over(), args: { area: county, values: new Map(sampleGround().townships.map(({ code }, index) => [code, 12 + index * 31])) } };
export const Loading: Story = over({ behaviour: waiting, directory: { ...groundDirectory, divisions: () => new Promise(() => undefined) } });
export const Offline: Story = over({ directory: { ...groundDirectory, divisions: () => Promise.reject(new TypeError('Failed to fetch')) }, behaviour: failing('offline') });
export const Empty: Story = over({ directory: { ...groundDirectory, divisions: () => Promise.resolve([]) } });

/** Opened by keys, down to a grid. */
export const Opened: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-grid-tree');
    const tree = await find<HTMLElement>('[role="tree"]');
    tree.focus();
    for (const key of ['{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{ArrowRight}']) {
      await userEvent.keyboard(key);
      await until(() => expect(tree.querySelector('.loading')).toBeNull());
    }
    await userEvent.keyboard('{Enter}');
    await expect(tree.querySelector('.row.grid')).not.toBeNull();
    await until(() => expect(tree.querySelector('.row.selected')).not.toBeNull());
  },
};
export const Narrow: Story = { ...Opened, ...narrow };
export const Elder: Story = { ...Opened, ...elder };
export const Dark: Story = { ...Opened, ...dark };
export const English: Story = { ...Opened, ...english };
export const Traditional: Story = { ...Opened, ...traditional };
