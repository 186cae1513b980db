import type { StorybookConfig } from '@storybook/web-components-vite';

/** No telemetry, no news, no request to anyone: designers may run it in a closed network. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
