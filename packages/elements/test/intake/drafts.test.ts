import { createClient, localBackend, memoryDrafts } from '@linli/client';
import { expect } from '@open-wc/testing';
import { until } from '../until.js';
import { enter, find, makeClient, mount, sample, settle, sound, all } from './sample.js';

describe('linli-intake-form: drafts', () => {
  const drafts = () => memoryDrafts(() => '2026-11-21T06:30:00Z');

  it('brings back what was typed before, and says so', async () => {
    const kept = drafts();
    const before = await mount(await makeClient(kept));
    await enter(before, 'title', '路灯不亮');
    before.remove();
    const after = await mount(await makeClient(kept));
    expect(find<HTMLInputElement>(after, '[name="title"]').value).to.equal('路灯不亮');
    expect(find(after, '.notice.info').textContent).to.contain('2026年11月21日');
    find(after, '.notice.info button').click();
    await settle(after);
    expect(find<HTMLInputElement>(after, '[name="title"]').value).to.equal('');
    expect(all(after, '.notice.info')).to.have.length(0);
    expect(await kept.load('intake.sample')).to.equal(undefined);
  });

  it('saves at once when the page may be about to go', async () => {
    const kept = drafts();
    const form = await mount(await makeClient(kept));
    await enter(form, 'title', '路灯');
    window.dispatchEvent(new Event('pagehide'));
    expect((await kept.load('intake.sample'))?.values).to.deep.equal({ title: '路灯' });
  });

  it('keeps the draft until the matter is filed', async () => {
    const kept = drafts();
    const client = await makeClient(kept);
    const form = await mount(client);
    await enter(form, 'title', '路灯');
    await form.submit();
    window.dispatchEvent(new Event('pagehide'));
    expect(await kept.load('intake.sample')).to.exist;
    form.values = sound;
    await form.submit();
    await settle(form);
    expect(await kept.load('intake.sample')).to.equal(undefined);
  });

  it('puts what is typed before the draft was read above the draft', async () => {
    const kept = drafts();
    await kept.save('intake.sample', { title: '旧标题', detail: '旧经过' });
    const client = await makeClient(kept);
    const { load } = client.drafts;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    client.drafts.load = (key) => held.then(() => load(key));
    const form = await mount(client);
    await enter(form, 'title', '新标题');
    release();
    await settle(form);
    expect(form.values).to.deep.equal({ title: '新标题', detail: '旧经过' });
  });

  it('keeps drafts under their own keys', async () => {
    const kept = drafts();
    const one = await mount(await makeClient(kept), { draftKey: 'one' });
    await enter(one, 'title', '甲');
    one.remove();
    const two = await mount(await makeClient(kept), { draftKey: 'two' });
    expect(find<HTMLInputElement>(two, '[name="title"]').value).to.equal('');
  });

  it('survives in IndexedDB, from one client to the next', async () => {
    const client = () =>
      createClient({ backend: localBackend({ caseTypes: [sample], organisations: [], actor: { role: 'applicant', holds: [] }, name: 'draft-test' }) });
    const first = await client();
    const before = await mount(first, { draftKey: 'durable' });
    await enter(before, 'detail', '内容还在');
    before.remove();
    await until(async () => (await first.drafts.load('durable')) !== undefined);
    await first.close();
    const after = await mount(await client(), { draftKey: 'durable' });
    await until(() => find<HTMLInputElement>(after, '[name="detail"]').value === '内容还在');
    after.reset();
  });

  it('keeps the drafts of two keys apart when the key changes', async () => {
    const client = await makeClient();
    await client.drafts.save('one', { title: '第一件' });
    await client.drafts.save('two', { title: '第二件' });
    const form = await mount(client, { draftKey: 'one' });
    expect(form.values['title']).to.equal('第一件');
    for (const [key, title] of [['two', '第二件'], ['three', undefined], ['one', '第一件']] as const) {
      form.draftKey = key;
      await settle(form);
      expect(form.values['title'], key).to.equal(title);
    }
  });
});
