import { expect, fixture, html } from '@open-wc/testing';
import '@linli/elements/{area}/{name}/define.js';
import type { Linli{Name} } from '@linli/elements';

describe('linli-{name}', () => {
  it('says its own words until it is given others', async () => {
    const element = await fixture<Linli{Name}>(html`<linli-{name}></linli-{name}>`);
    const heading = element.shadowRoot?.querySelector('h2');
    expect(heading?.textContent).to.equal('标题');
    element.label = '另一个标题';
    await element.updateComplete;
    expect(heading?.textContent).to.equal('另一个标题');
  });

  it('is accessible', async () => {
    await expect(await fixture(html`<linli-{name}></linli-{name}>`)).to.be.accessible();
  });
});
