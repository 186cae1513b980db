import '@linli/elements/provider/define.js';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@linli/elements/custom-elements.json' with { type: 'json' };
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { framed } from '../support/frame.js';

setCustomElementsManifest(manifest);

type Icon = NonNullable<NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']>;

/** A menu of the toolbar: what it sets, and its choices as value and title. */
function menu(description: string, icon: Icon, choices: Record<string, string>) {
  const items = Object.entries(choices).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { icon, items, dynamicTitle: true } };
}

/** Only what a host sets can be changed on a page of documentation: not events, slots and parts, nor what a client is needed for. */
const withoutIdleControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, type]) => [name, isSettable(name, type.table?.category) ? type : { ...type, control: false }]));

function isSettable(name: string, category: string | undefined): boolean {
  return !['client', 'locale'].includes(name) && (category === undefined || ['properties', 'attributes'].includes(category));
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [framed],
  argTypesEnhancers: [withoutIdleControls],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'fullscreen',
    options: { storySort: { order: ['Guides', ['Welcome', 'Words', 'Tokens', 'Accessibility'], 'Frame', 'Cases', 'Controls'] } },
  },
  globalTypes: {
    locale: menu('Language', 'globe', { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }),
    theme: menu('Theme', 'contrast', { light: 'Light', dark: 'Dark' }),
    scale: menu('Scale', 'zoom', { standard: 'Standard', elder: 'Elder mode 适老化' }),
    host: menu('Host page', 'browser', { plain: 'Plain page', portal: 'Portal with heavy CSS', narrow: 'Narrow column' }),
  },
  initialGlobals: { locale: 'zh-Hans', theme: 'light', scale: 'standard', host: 'plain' },
};

export default preview;
