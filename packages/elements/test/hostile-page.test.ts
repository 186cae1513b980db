import { expect, fixture, html } from '@open-wc/testing';
import type { LinliRating } from '@linli/elements';
import '@linli/elements/cases/rating/define.js';

/** What the style sheets of old portals say of every element. */
const hostile = `* { box-sizing: content-box; line-height: 3; font: italic 700 9px/3 serif; letter-spacing: 1em; color: red; text-align: right; text-transform: uppercase; }`;

describe('a page with rules for every element', () => {
  let sheet: HTMLStyleElement;
  before(() => {
    sheet = document.createElement('style');
    sheet.textContent = hostile;
    document.head.append(sheet);
  });
  after(() => sheet.remove());

  it('does not reach into an element', async () => {
    const element = await fixture<LinliRating>(html`<linli-rating value="3"></linli-rating>`);
    const inner = element.shadowRoot?.firstElementChild ?? element;
    const { fontSize, fontStyle, lineHeight, letterSpacing, textTransform, color, boxSizing } = getComputedStyle(inner);
    expect({ fontSize, fontStyle, lineHeight, letterSpacing, textTransform, color, boxSizing }).to.deep.equal({
      fontSize: '16px',
      fontStyle: 'normal',
      lineHeight: '25.6px',
      letterSpacing: 'normal',
      textTransform: 'none',
      color: 'rgb(29, 37, 48)',
      boxSizing: 'border-box',
    });
  });
});
