import '@linli/elements/provider/define.js';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../../packages/elements/custom-elements.json' with { type: 'json' };
import { framed } from '../support/frame.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [framed],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', 'Cases', 'Controls'] } },
  },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'zh-Hans', title: '简体中文' }, { value: 'zh-Hant', title: '繁體中文' }, { value: 'en', title: 'English' }] },
    },
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    scale: {
      description: 'Scale',
      toolbar: { icon: 'zoom', dynamicTitle: true, items: [{ value: 'standard', title: 'Standard' }, { value: 'elder', title: 'Elder mode 适老化' }] },
    },
    host: {
      description: 'Host page',
      toolbar: { icon: 'browser', dynamicTitle: true, items: [{ value: 'plain', title: 'Plain page' }, { value: 'portal', title: 'Portal with heavy CSS' }, { value: 'narrow', title: 'Narrow column' }] },
    },
  },
  initialGlobals: { locale: 'zh-Hans', theme: 'light', scale: 'standard', host: 'plain' },
};

export default preview;
