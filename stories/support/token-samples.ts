import { LinliElement } from '@linli/elements';
import { baseStyles } from '@linli/elements/core/base.styles.js';
import { css, html, unsafeCSS, type CSSResultGroup } from 'lit';

/** Each text colour with the surfaces that carry it. */
const pairs = [
  ['color-text', 'color-surface'], ['color-text', 'color-surface-raised'], ['color-text', 'color-surface-hover'],
  ['color-text-quiet', 'color-surface'], ['color-text-quiet', 'color-surface-raised'],
  ['color-accent', 'color-surface'], ['color-accent', 'color-accent-soft'], ['color-accent-strong', 'color-surface-hover'], ['color-on-accent', 'color-accent'],
  ['color-danger', 'color-surface'], ['color-danger', 'color-danger-soft'],
  ['color-warning', 'color-surface'], ['color-warning', 'color-warning-soft'],
  ['color-success', 'color-surface'], ['color-success', 'color-success-soft'],
] as const;

const pairStyles = pairs.map(([text, surface]) => `.${text}.on-${surface} { color: var(--_${text}); background: var(--_${surface}); }`).join('\n');

/** For the guide to tokens: colours as an element reads them, theme and host's own values included. */
class TokenPairs extends LinliElement {
  static override get styles(): CSSResultGroup {
    return [
      baseStyles,
      css`
        p {
          padding: 0.5em 1em;
        }
        ${unsafeCSS(pairStyles)}
      `,
    ];
  }

  protected override render() {
    return pairs.map(([text, surface]) => html`<p class="${text} on-${surface}">办理中 In hand: ${text} on ${surface}</p>`);
  }
}

/** For the guide to tokens: sizes as an element reads them. */
class TokenSizes extends LinliElement {
  static override get styles(): CSSResultGroup {
    return [
      baseStyles,
      css`
        p {
          max-width: 30em;
        }
        .target {
          display: inline-flex;
          align-items: center;
          min-height: var(--_target);
          padding-inline: 1em;
          border: 1px solid var(--_color-border-strong);
          border-radius: var(--_radius);
        }
      `,
    ];
  }

  protected override render() {
    return html`<h2>标题 Heading 1.375 em</h2>
      <p>正文一行不超过三十八个汉字，行距随字号放大。Body text keeps its lines short, and its leading grows with its size. 12345</p>
      <p><span class="target">最小可点高度 Least target</span></p>`;
  }
}

customElements.define('token-pairs', TokenPairs);
customElements.define('token-sizes', TokenSizes);
