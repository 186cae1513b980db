import '@linli/elements/cases/rating/define.js';
import type { LinliRating } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, traditional } from '../support/variants.js';

const meta: Meta<LinliRating> = {
  title: 'Cases/linli-rating',
  component: 'linli-rating',
  parameters: {
    docs: {
      description: {
        component: `Stars that a person gives to how a matter was handled, never to a person.

**Accessibility.** A group of native radio buttons under a legend: arrow keys choose, each star says its word (“4 星，满意”). A
rating that was given is one image with a name. Each star is a target of 44 px, 60 px in elder mode; a star that is given is
filled, so that colour is not needed to count.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliRating>;

export const Unrated: Story = {};
export const Rated: Story = { args: { value: 4 } };
export const ThreeStars: Story = { args: { value: 2, max: 3, label: '这次服务怎么样' } };
export const ReadOnly: Story = { args: { value: 4, readonly: true } };
export const ReadOnlyUnrated: Story = { args: { readonly: true } };

/** The arrow keys choose, as in any group of radio buttons. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliRating>(canvasElement, 'linli-rating');
    await userEvent.click(await find('input[value="3"]'));
    await until(() => expect(element.value).toBe(3));
    await expect(element.shadowRoot?.querySelectorAll('.star.on')).toHaveLength(3);
  },
};

/** A form sends the value under the element's name; its reset button takes the stars back. */
export const InAForm: Story = {
  render: () => html`<form aria-label="评价">
    <linli-rating name="stars" value="5"></linli-rating>
    <button type="reset">重填</button>
  </form>`,
  play: async ({ canvas, canvasElement }) => {
    const { element } = await inside<LinliRating>(canvasElement, 'linli-rating');
    const form = canvas.getByRole<HTMLFormElement>('form');
    await until(() => expect(new FormData(form).get('stars')).toBe('5'));
    await userEvent.click(canvas.getByRole('button', { name: '重填' }));
    await until(() => expect(element.value).toBe(0));
    await until(() => expect(new FormData(form).get('stars')).toBeNull());
  },
};

export const ElderMode = elder(Rated);
export const Dark = dark(Rated);
export const TraditionalChinese = traditional(Rated);
export const English = english(Rated);
