import { expect, oneEvent } from '@open-wc/testing';
import type { CaseSubmitted, CaseSubmitRequest, LinliIntakeForm } from '@linli/elements';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import { until } from '../until.js';
import { all, enter, find, makeClient, mount, settle, sound, tick } from './sample.js';

describe('linli-intake-form', () => {
  it('has no accessibility faults, empty and with errors', async () => {
    const form = await mount(await makeClient());
    await expect(form).to.be.accessible();
    await form.submit();
    await expect(form).to.be.accessible();
  }).timeout(60000);

  it('links every error to its control, with no id twice', async () => {
    const form = await mount(await makeClient());
    await form.submit();
    expect(all(form, '.error').map((error) => error.textContent?.trim())).to.deep.equal([
      '错误：请填写标题', '错误：请选择少数选项', '错误：请选择类别', '错误：请填写地点', '错误：请阅读同意，同意后勾选',
    ]);
    const ids = all(form, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const described = all(form, '[aria-describedby]').flatMap((element) => element.getAttribute('aria-describedby')?.split(' ') ?? []);
    expect(described.filter((id) => !ids.includes(id))).to.deep.equal([]);
    all(form, '.error').forEach(({ id }) => expect(described).to.include(id));
    const labelled = all<HTMLLabelElement>(form, 'label').map(({ htmlFor }) => htmlFor);
    expect(labelled.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('moves focus to the summary, and from there to a field', async () => {
    const form = await mount(await makeClient());
    await form.submit();
    expect(form.shadowRoot?.activeElement?.className).to.equal('summary');
    find(form, '.summary a').click();
    await settle(form);
    expect(form.shadowRoot?.activeElement?.getAttribute('name')).to.equal('title');
    expect(location.hash).to.equal('');
  });

  it('takes an error away as soon as it is mended', async () => {
    const form = await mount(await makeClient());
    await form.submit();
    await enter(form, 'title', '路灯');
    expect(find(form, '[name="title"]').hasAttribute('aria-invalid')).to.equal(false);
    expect(all(form, '.error')).to.have.length(4);
  });

  it('reveals a section by an answer, and sends nothing of it once it is hidden again', async () => {
    const form = await mount(await makeClient());
    form.values = sound;
    await tick(form, 'few', 'o1');
    await enter(form, 'reason', '因为');
    await tick(form, 'few', 'o0');
    expect(all(form, '[name="reason"]')).to.have.length(0);
    const request = await requested(form);
    expect(request.values).to.deep.equal(sound);
    await tick(form, 'few', 'o1');
    expect(find<HTMLInputElement>(form, '[name="reason"]').value, 'what was typed is still there').to.equal('因为');
  });

  it('shows a receipt once the matter is filed', async () => {
    const form = await mount(await makeClient());
    form.values = sound;
    const submitted = oneEvent(form, 'linli-case-submitted');
    expect(await form.submit()).to.equal(true);
    const { detail } = (await submitted) as CustomEvent<CaseSubmitted>;
    await settle(form);
    expect(all(form, '.code').map((code) => code.textContent)).to.deep.equal([detail.receipt?.code, detail.receipt?.secret]);
    expect(form.shadowRoot?.activeElement?.id).to.equal('receipt-title');
    expect(find(form, '.receipt').textContent).to.contain('路灯不亮').and.to.contain('受理时限');
    await expect(form).to.be.accessible();
    find(form, '.actions button:last-child').click();
    await settle(form);
    expect(find<HTMLInputElement>(form, '[name="title"]').value, 'the next one begins as the host filled it in').to.equal('路灯不亮');
  });

  it('leaves the act to a host that cancels the request', async () => {
    const form = await mount(await makeClient());
    form.values = sound;
    form.addEventListener('linli-case-submit-request', (event) => event.preventDefault());
    expect(await form.submit()).to.equal(false);
    expect(form.values).to.deep.equal(sound);
    form.showReceipt({ code: 'SQ-1', secret: 'S' });
    await settle(form);
    expect(find(form, '.code').textContent).to.equal('SQ-1');
  });

  it('sends once, however often the button is pressed', async () => {
    const client = await makeClient();
    const form = await mount(client);
    form.values = sound;
    let asked = 0;
    form.addEventListener('linli-case-submit-request', () => (asked += 1));
    await Promise.all([form.submit(), form.submit(), form.submit()]);
    expect(asked).to.equal(1);
  });

  it('keeps what was typed when sending fails, and files it once on a second try', async () => {
    const client = await makeClient();
    const ids: string[] = [];
    const { register } = client.commands;
    client.commands.register = (...args) => {
      const handle = register.apply(client.commands, args);
      ids.push(handle.id);
      return ids.length > 1 ? handle : { ...handle, outcome: Promise.reject(new Error('The network is gone')) };
    };
    const form = await mount(client);
    form.values = sound;
    expect(await form.submit()).to.equal(false);
    await settle(form);
    expect(find(form, '.notice.danger').textContent).to.contain('没有提交成功');
    expect(form.values).to.deep.equal(sound);
    expect(await form.submit()).to.equal(true);
    expect(ids[0]).to.equal(ids[1]);
  });

  it('shows a refusal of the back end, or its issues beside their fields', async () => {
    const client = await makeClient();
    const form = await mount(client);
    form.values = { ...sound, place: { division: '360102001', text: '门口' } };
    client.commands.register = (_type, _values, options) => refused(options?.id ?? 'one');
    await form.submit();
    await settle(form);
    expect(find(form, '.error').textContent).to.contain('请填写标题');
  });

  it('never submits with the Enter of an input method', async () => {
    const form = await mount(await makeClient());
    const input = find(form, '[name="title"]');
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true, ...init });
      input.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press({ isComposing: true })).to.equal(true);
    expect(press({ keyCode: 229 })).to.equal(true);
    expect(press({})).to.equal(false);
  });

  it('keeps script as the text that it is', async () => {
    const form = await mount(await makeClient());
    const script = '<img src=x onerror=alert(1)><script>window.ran=true</script>';
    form.values = { ...sound, detail: script.slice(0, 50), title: '<b>&amp;</b>' };
    await form.submit();
    await settle(form);
    expect(find(form, '.facts dd').textContent).to.equal('<b>&amp;</b>');
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
  });

  const titles = { 'zh-Hans': '提交样例', 'zh-Hant': '提交樣例', en: 'File a sample' };
  for (const [lang, title] of Object.entries(titles)) {
    it(`speaks ${lang}`, async () => {
      const form = await mount(await makeClient(), { lang });
      expect(find(form, 'h2').textContent).to.equal(title);
      await form.submit();
      if (lang === 'en') expect(find(form, '.summary a').textContent).to.match(/^Enter/);
    });
  }

  it('copies the credentials, or leaves them selected', async () => {
    const form = await mount(await makeClient());
    form.showReceipt({ code: 'SQ-1', secret: 'S' });
    await settle(form);
    find(form, '.actions button').click();
    await until(() => /已复制|已选中/.test(find(form, '.copied').textContent ?? ''), 'it never says so');
  });

  it('warns where nothing can be kept, and not where the host asked for that', async () => {
    const client = await makeClient();
    const form = await mount({ ...client, storage: { kind: 'memory', reason: 'storage_unavailable' } });
    expect(find(form, '.notice.warning').textContent).to.contain('浏览器不允许保存数据');
    expect(all(await mount(client), '.notice.warning')).to.have.length(0);
  });

  it('says that it has no client, and that a case type is unknown', async () => {
    const form = await mount(await makeClient());
    form.type = 'nothing';
    await form.updateComplete;
    expect(find(form, '.notice').textContent).to.contain('nothing');
    form.client = undefined;
    await form.updateComplete;
    expect(find(form, '.skeleton')).to.exist;
  });
});

async function requested(form: LinliIntakeForm): Promise<CaseSubmitRequest> {
  const event = oneEvent(form, 'linli-case-submit-request');
  form.addEventListener('linli-case-submit-request', (asked) => asked.preventDefault(), { once: true });
  void form.submit();
  return ((await event) as CustomEvent<CaseSubmitRequest>).detail;
}

function refused(id: string) {
  const message = { 'zh-Hans': '不能登记' };
  const settled = Promise.resolve({ command: id, status: 'rejected' as const, refusal: { code: 'invalid', message, issues: [{ field: 'title', code: 'required' as const }] } });
  return { id, target: { region: '360102', id }, stored: Promise.resolve(), settled, outcome: settled };
}
