import { colorTokens, elderTokens, sizeTokens, type Token } from '@linli/elements/core/tokens.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../support/token-samples.js';
import './tokens.css';

const meta: Meta = { title: 'Guides/Tokens', tags: ['!autodocs'], parameters: { frame: false } };
export default meta;
type Story = StoryObj;

export const Colours: Story = { render: () => table(['Token', 'Light', 'Dark', 'Use'], colorTokens.map(colourRow)) };
export const Sizes: Story = { render: () => table(['Token', 'Standard', 'Elder mode 适老化', 'Use'], sizeTokens.map(sizeRow)) };

/** Each text colour on each surface that carries it. */
export const TextOnSurfaces: Story = {
  render: () => beside(html`<linli-provider><token-pairs></token-pairs></linli-provider>`, html`<linli-provider theme="dark"><token-pairs></token-pairs></linli-provider>`),
};

/** Body text, a heading and a target, in the standard scale and in elder mode. */
export const Scale: Story = {
  render: () => beside(html`<linli-provider><token-sizes></token-sizes></linli-provider>`, html`<linli-provider scale="elder"><token-sizes></token-sizes></linli-provider>`),
};

function beside(...samples: TemplateResult[]): TemplateResult {
  return html`<div class="beside">${samples}</div>`;
}

function table(heads: readonly string[], rows: readonly TemplateResult[]): TemplateResult {
  return html`<table class="tokens">
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

function colourRow({ name, light, dark, use }: Token): TemplateResult {
  return html`<tr><th scope="row"><code>--linli-${name}</code></th><td>${swatch(light)}</td><td>${swatch(dark ?? light)}</td><td>${use}</td></tr>`;
}

function swatch(colour: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 40 24" aria-hidden="true"><rect width="40" height="24" fill=${colour}></rect></svg> <code>${colour}</code>`;
}

function sizeRow({ name, light, use }: Token): TemplateResult {
  const larger = elderTokens.find((token) => token.name === name)?.light ?? light;
  return html`<tr><th scope="row"><code>--linli-${name}</code></th><td><code>${light}</code></td><td><code>${larger}</code></td><td>${use}</td></tr>`;
}
