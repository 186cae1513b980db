import { expect, fixture, html } from '@open-wc/testing';
import '@linli/elements/provider/define.js';
import type { LinliProvider } from '@linli/elements';

describe('linli-provider', () => {
  it('renders what is inside it', async () => {
    const element = await fixture<LinliProvider>(html`<linli-provider lang="en"><p>hello</p></linli-provider>`);
    expect(element.shadowRoot?.querySelector('slot')).to.exist;
    await expect(element).to.be.accessible();
  });
});
