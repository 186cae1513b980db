import type { LinliClient } from '@linli/client';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import './frame.css';

/**
 * Puts a story on a page: inside a provider with the story's client, in the language, theme and scale of the toolbar, on the
 * host page of the toolbar. A story with `parameters.frame: false` brings its own provider.
 */
export const framed: Decorator = (story, { globals, loaded, parameters, viewMode }) => {
  const { locale, theme, scale, host } = globals;
  if (viewMode === 'story') document.documentElement.lang = locale;
  if (parameters.frame === false) return html`<div class="host ${host}">${story()}</div>`;
  return html`<div class="host ${host}">
    <linli-provider .client=${loaded.client as LinliClient | undefined} lang=${locale} theme=${theme} scale=${scale}>${story()}</linli-provider>
  </div>`;
};
