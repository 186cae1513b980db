import '@linli/elements/provider/define.js';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@linli/elements/custom-elements.json' with { type: 'json' };
import { framed } from '../support/frame.js';

setCustomElementsManifest(manifest);

type Icon = NonNullable<NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']>;

/** A menu of the toolbar: what it sets, and its choices as value and title. */
function menu(description: string, icon: Icon, choices: Record<string, string>) {
  const items = Object.entries(choices).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { icon, items, dynamicTitle: true } };
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [framed],
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
