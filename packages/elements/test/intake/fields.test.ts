import { expect } from '@open-wc/testing';
import type { LinliIntakeForm } from '@linli/elements';
import { all, enter, find, makeClient, mount, settle, sound, tick } from './sample.js';

describe('linli-intake-form: fields', () => {
  let form: LinliIntakeForm;
  beforeEach(async () => {
    form = await mount(await makeClient());
  });

  const entries: [string, () => Promise<void>, string, unknown][] = [
    ['a text', () => enter(form, 'title', '路灯'), 'title', '路灯'],
    ['a text that was emptied', () => enter(form, 'title', ''), 'title', undefined],
    ['a number', () => enter(form, 'count', '12'), 'count', 12],
    ['a number as it is being typed', () => enter(form, 'count', '１２.'), 'count', '１２.'],
    ['one of few', () => tick(form, 'few', 'o1'), 'few', 'o1'],
    ['one of many', () => enter(form, 'many', 'o8'), 'many', 'o8'],
    ['a date', () => enter(form, 'day', '2026-11-20'), 'day', '2026-11-20'],
    ['a rating', () => tick(form, 'stars', '4'), 'stars', 4],
    ['an organisation', () => enter(form, 'unit', 'housing'), 'unit', 'housing'],
    ['consent', () => check('consent'), 'consent', true],
  ];
  for (const [name, act, field, value] of entries) {
    it(`reads ${name}`, async () => {
      await act();
      expect(form.values[field]).to.equal(value);
    });
  }

  it('reads several choices in the form’s order, and none when the last is taken away', async () => {
    await tick(form, 'several', 'o2');
    await tick(form, 'several', 'o0');
    expect(form.values['several']).to.deep.equal(['o0', 'o2']);
    await tick(form, 'several', 'o2');
    await tick(form, 'several', 'o0');
    expect(form.values['several']).to.equal(undefined);
  });

  it('shows values that are set', async () => {
    form.values = { ...sound, count: 3, many: 'o4', several: ['o1'], stars: 2, units: ['housing'], unit: 'streets' };
    await settle(form);
    const value = (name: string) => find<HTMLInputElement>(form, `[name="${name}"]`).value;
    expect([value('title'), value('count'), value('many'), value('unit')]).to.deep.equal(['路灯不亮', '3', 'o4', 'streets']);
    const checked = all<HTMLInputElement>(form, 'input:checked').map(({ value: chosen }) => chosen);
    expect(checked).to.deep.equal(['o0', 'o1', 'housing', '2', 'on']);
    expect(all(form, '.star.lit')).to.have.length(2);
    form.values = {};
    await settle(form);
    expect(all(form, 'input:checked')).to.have.length(0);
    expect(value('many')).to.equal('');
  });

  it('counts characters once the limit is near', async () => {
    await enter(form, 'detail', '字'.repeat(30));
    expect(find(form, '.count').textContent?.trim()).to.equal('');
    await enter(form, 'detail', '字'.repeat(45));
    expect(find(form, '.count').textContent).to.equal('还可以输入 5 个字');
    await enter(form, 'detail', '字'.repeat(52));
    expect(find(form, '.count').textContent).to.equal('超出 2 个字，请删减');
  });

  it('chooses from a tree step by step, and changes the choice', async () => {
    press('市容');
    await settle(form);
    expect(form.shadowRoot?.activeElement?.textContent).to.equal('市容');
    press('垃圾');
    await settle(form);
    expect(form.values['category']).to.equal('a.rubbish');
    expect(find(form, '.picked').textContent).to.contain('市容 / 垃圾');
    find(form, '.picked button').click();
    await settle(form);
    find(form, '.back').click();
    await settle(form);
    press('其他');
    await settle(form);
    expect(form.values['category']).to.equal('b');
  });

  it('finds in a tree, and takes the only match on Enter without submitting', async () => {
    await enter(form, 'category.search', '市容 噪');
    expect(all(form, '.node').map((node) => node.textContent?.replace(/\s+/g, ''))).to.deep.equal(['噪声市容']);
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    find(form, '[name="category.search"]').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    expect(form.values['category']).to.equal('a.noise');
    await settle(form);
    expect(form.shadowRoot?.activeElement?.textContent).to.contain('更改');
  });

  it('narrows a place down, and widens it again', async () => {
    await enter(form, 'place.360102', '360102001');
    await settle(form);
    await enter(form, 'place.360102001', '360102001001');
    await enter(form, 'place.spot', '门口');
    expect(form.values['place']).to.deep.equal({ division: '360102001001', text: '门口' });
    await enter(form, 'place.360102001', '');
    expect(form.values['place']).to.deep.equal({ division: '360102001', text: '门口' });
  });

  it('offers to load a list of places again', async () => {
    const client = await makeClient();
    const { divisions } = client.directory;
    client.directory.divisions = () => Promise.reject(new Error('offline'));
    form = await mount(client);
    expect(find(form, '.place .error').textContent).to.contain('没有加载出来');
    client.directory.divisions = divisions.bind(client.directory);
    find(form, '.place .error button').click();
    await settle(form);
    expect(find(form, '[name="place.360102"]')).to.exist;
  });

  it('is not drawn again for a key that changes nothing else', async () => {
    let drawn = 0;
    const observer = new MutationObserver((changes) => (drawn += changes.length));
    observer.observe(form.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    const pending = () => form.isUpdatePending;
    const input = find<HTMLInputElement>(form, '[name="title"]');
    input.value = '路';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(pending()).to.equal(false);
    await settle(form);
    expect(drawn).to.equal(0);
    observer.disconnect();
  });

  async function check(name: string): Promise<void> {
    find(form, `[name="${name}"]`).click();
    await form.updateComplete;
  }

  function press(label: string): void {
    all(form, '.node').find((node) => node.textContent?.includes(label))?.click();
  }

  it('asks again for lists that were on their way when the form was moved', async () => {
    const client = await makeClient();
    const { divisions } = client.directory;
    client.directory.divisions = () => new Promise(() => undefined);
    const form = await mount(client);
    client.directory.divisions = divisions.bind(client.directory);
    expect(all(form, '[name^="place."]').map(({ localName }) => localName)).to.deep.equal(['input']);
    form.parentElement?.append(form);
    await settle(form);
    expect(all(form, '[name^="place."]').map(({ localName }) => localName)).to.deep.equal(['select', 'input']);
  });
});
