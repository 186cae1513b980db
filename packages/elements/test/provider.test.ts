import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { createClient, localBackend, type LinliClient } from '@linli/client';
import { LinliElement, type LinliProvider } from '@linli/elements';
import '@linli/elements/provider/define.js';

class Probe extends LinliElement {
  override render() {
    return this.locale;
  }
}
customElements.define('test-probe', Probe);

const said = (element: Element | null) => element?.shadowRoot?.textContent;

function client(): Promise<LinliClient> {
  return createClient({ backend: localBackend({ caseTypes: [], organisations: [], actor: { role: 'applicant', holds: [] }, indexedDB: null }), logger: { warn: () => {} } });
}

describe('linli-provider', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('renders what is inside it', async () => {
    const element = await fixture<LinliProvider>(html`<linli-provider><p>hello</p></linli-provider>`);
    await expect(element).to.be.accessible();
  });

  it('gives its client to elements inside it, whenever it comes; their own goes first', async () => {
    const element = await fixture<LinliProvider>(html`<linli-provider><test-probe></test-probe></linli-provider>`);
    const probe = element.querySelector<Probe>('test-probe');
    const [given, own] = await Promise.all([client(), client()]);
    element.client = given;
    await element.updateComplete;
    expect(probe?.client).to.equal(given);
    if (probe) probe.client = own;
    expect(probe?.client).to.equal(own);
  });

  const languages: [given: string, page: string, provider: string, element: string, locale: string][] = [
    ['nothing stated', '', '', '', 'zh-Hans'],
    ['the page in English', 'en', '', '', 'en'],
    ['a provider in another language than the page', 'en', 'zh-TW', '', 'zh-Hant'],
    ['an element with a language of its own', 'en', 'zh-TW', 'zh-CN', 'zh-Hans'],
    ['a language that is not spoken here', 'fr', '', '', 'zh-Hans'],
  ];
  for (const [given, page, provider, own, locale] of languages) {
    it(`given ${given}, an element speaks ${locale}`, async () => {
      const element = await fixture<LinliProvider>(html`<linli-provider><test-probe></test-probe></linli-provider>`);
      const probe = element.querySelector('test-probe');
      if (page) document.documentElement.lang = page;
      if (provider) element.lang = provider;
      if (own) probe?.setAttribute('lang', own);
      await nextFrame();
      expect(said(probe)).to.equal(locale);
    });
  }

  it('sets larger text and targets in elder mode, and dark colours', async () => {
    const element = await fixture<LinliProvider>(html`<linli-provider scale="elder" theme="dark"><test-probe></test-probe></linli-provider>`);
    const look = getComputedStyle(element.querySelector('test-probe') ?? element);
    expect(parseFloat(look.fontSize)).to.be.at.least(18);
    expect(look.color).to.equal('rgb(232, 236, 241)');
  });
});
