import '@linli/elements/grids/grid-finder/define.js';
import type { LinliGridFinder } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { county, groundDirectory, groundRegisters, sampleGround } from '../support/ground.js';
import { failing, waiting, withClient, type SampleOptions } from '../support/sample-client.js';
import { inside } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const over = (options: SampleOptions = {}): Story => ({
  loaders: [withClient({ directory: groundDirectory, registers: groundRegisters(), ...options })],
  args: { area: county },
});
const typing = (text: () => string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-grid-finder');
    await userEvent.type(await find('input'), text());
    await userEvent.click(await find('form .primary'));
    await expect(await find('.result .card, .result .choices, .result .notice')).toBeVisible();
  },
});
const first = () => sampleGround().grids[0];

const meta: Meta<LinliGridFinder> = {
  title: 'Grids/linli-grid-finder',
  component: 'linli-grid-finder',
  parameters: {
    docs: {
      description: {
        component: `For citizens: from an address to the grid, its telephone, who is there, its centre's hours, and what the grid does. It shows no
boundary, and keeps nothing of what was typed.

**Accessibility.** One labelled field and a button. What was found takes the focus, so that it is read out and in view; telephone
numbers are links of a full target's height. What is missing is said beside the field, and the field keeps its text.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliGridFinder>;

export const Asking: Story = over();
export const Found: Story = { ...over(), ...typing(() => first()?.name ?? '') };
export const Several: Story = { ...over(), ...typing(() => first()?.community ?? '') };
export const NoneFits: Story = { ...over(), ...typing(() => '不存在的地方') };
export const NothingTyped: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-grid-finder');
    await userEvent.click(await find('form .primary'));
    await expect(await find('[role="alert"]')).toBeVisible();
  },
};
/** The host's own map or form knows the place. */
export const FromTheHost: Story = { ...over(), args: { area: county, place: { division: first()?.community ?? '', text: '' } } };
export const Loading: Story = { ...over({ behaviour: waiting }), args: FromTheHost.args ?? {} };
export const Offline: Story = { ...over({ behaviour: failing('offline') }), args: FromTheHost.args ?? {} };
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };
export const Narrow: Story = { ...Found, ...narrow };
export const Elder: Story = { ...Found, ...elder };
export const Dark: Story = { ...Found, ...dark };
export const English: Story = { ...Found, ...english };
export const Traditional: Story = { ...Found, ...traditional };
export const InAPortal: Story = { ...Found, ...inPortal };
