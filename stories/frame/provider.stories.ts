import '@linli/elements/cases/deadline/define.js';
import '@linli/elements/cases/rating/define.js';
import { scales, themes, type LinliProvider } from '@linli/elements';
import { appeal, startClock } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withClient } from '../support/sample-client.js';

const meta: Meta<LinliProvider> = {
  title: 'Frame/linli-provider',
  component: 'linli-provider',
  loaders: [withClient()],
  argTypes: {
    theme: { control: 'inline-radio', options: themes },
    scale: { control: 'inline-radio', options: scales },
    lang: { control: 'inline-radio', options: ['', 'zh-Hans', 'zh-Hant', 'en'] },
  },
  args: { theme: 'light', scale: 'standard', lang: 'zh-Hans' },
  parameters: {
    frame: false,
    docs: {
      description: {
        component: `Gives the elements inside it a client, a language and a look, once. It draws nothing itself.

**Accessibility.** The language of an element is its own or an ancestor's \`lang\`, else the provider's, else the page's. Elder mode
(适老化) makes body text 20 px, targets 60 px and lines looser; it changes no content. \`theme="auto"\` follows the reader's system.`,
      },
    },
  },
  render: ({ theme, scale, lang }, { loaded }) => html`<linli-provider .client=${loaded.client} theme=${theme} scale=${scale} lang=${lang}>${sample}</linli-provider>`,
};
export default meta;
type Story = StoryObj<LinliProvider>;

const [accept] = appeal.clocks;
const clock = accept && startClock(accept, '2026-06-16T15:00:00+08:00');
const sample = html`<linli-deadline .clock=${clock}></linli-deadline><linli-rating value="4"></linli-rating>`;

export const Light: Story = {};
export const Dark: Story = { args: { theme: 'dark' } };
export const ElderMode: Story = { args: { scale: 'elder' } };
export const TraditionalChinese: Story = { args: { lang: 'zh-Hant' } };
export const English: Story = { args: { lang: 'en' } };

/** A portal's own colours and size: tokens may be set on any ancestor. */
export const OwnTokens: Story = {
  render: (_args, { loaded }) => html`<style>
      .own {
        --linli-color-accent: #9c1c1c;
        --linli-color-accent-strong: #7a1010;
        --linli-color-accent-soft: #fbeaea;
        --linli-font-size: 18px;
        --linli-radius: 0;
      }
    </style>
    <div class="own"><linli-provider .client=${loaded.client}>${sample}</linli-provider></div>`,
};

/** Two languages on one page: the nearest \`lang\` wins. */
export const TwoLanguages: Story = {
  render: (_args, { loaded }) => html`<linli-provider .client=${loaded.client} lang="zh-Hans">${sample}</linli-provider>
    <linli-provider .client=${loaded.client} lang="en">${sample}</linli-provider>`,
};
