import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LinliError, type LinliClient, type OutboxEntry } from '@linli/client';
import type { CaseRef } from '@linli/model';
import '@linli/elements/sync/outbox/define.js';
import type { LinliOutbox, OutboxActed, OutboxExportRequest } from '@linli/elements';
import { Office, entries as entered, expectEnglish, find, intake, show, textOf, until } from '../cases/support.js';
import { Scripted, entryOf, filed, refusal, rejected, still } from './support.js';

const problem = (code: 'forbidden' | 'internal' | 'too_large' | 'schema_unsupported', retry: 'never' | 'user' = 'user') => ({ code, message: 'no matter', retry });

describe('linli-outbox', () => {
  const office = new Office();
  let client: LinliClient;
  let ref: CaseRef;
  before(async () => {
    client = await office.client('lead');
    ({ ref } = await office.file('reply'));
  });
  after(() => office.close());

  async function outbox(entries: readonly OutboxEntry[], { lang, over = client }: { lang?: string; over?: LinliClient } = {}): Promise<{ element: LinliOutbox; script: Scripted }> {
    const script = new Scripted();
    script.entries.value = entries;
    const element = await show<LinliOutbox>(script.over(over), html`<linli-outbox></linli-outbox>`, lang);
    await until(() => element.shadowRoot?.querySelector('.matters, .empty-title'));
    return { element, script };
  }
  const entryIn = (element: LinliOutbox, id: string): HTMLElement => find(element, `[aria-labelledby="entry-${id}"]`);
  const acts = (element: LinliOutbox, id: string): string[] => [...entryIn(element, id).querySelectorAll<HTMLElement>('.acts [data-act]')].map(({ dataset }) => dataset['act'] ?? '');
  const press = async (element: LinliOutbox, id: string, act: string): Promise<void> => {
    const button = entryIn(element, id).querySelector<HTMLElement>(`[data-act="${act}"]`);
    button?.focus();
    button?.click();
    await element.updateComplete;
  };
  const enter = (element: LinliOutbox, name: string, value: string): void => {
    const control = find<HTMLTextAreaElement>(element, `[name="${name}"]`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const submit = (element: LinliOutbox): void => find(element, 'form [type="submit"]').click();
  const focused = (element: LinliOutbox): Element | null | undefined => element.shadowRoot?.activeElement;

  const dead = (id: string, more: Partial<OutboxEntry> = {}): OutboxEntry => entryOf('dead', 'handle', ref, entered['handle'], { id, problem: problem('internal'), ...more });
  const conflict = (id: string): OutboxEntry =>
    entryOf('conflict', 'regrid', ref, { grid: '360102001001G02', reason: 'Moved' }, {
      id, verdict: { command: id, status: 'conflict', version: 9, fields: [{ field: 'grid', base: null, mine: '360102001001G02', theirs: '360102001001G07' }] },
    });

  /** How an entry stands, what it says, and what may be done about it. */
  const states: [name: string, entries: () => OutboxEntry[], says: string[], offers: string[]][] = [
    ['waits', () => [entryOf('stored', 'handle', ref, entered['handle'], { id: 'a' })], ['等待提交', '办理'], ['discard']],
    ['waits for its next try', () => [entryOf('stored', 'handle', ref, {}, { id: 'a', attempts: 2, nextAt: '2026-06-15T09:04:00+08:00' })], ['09:04 自动再试'], ['retry', 'discard']],
    ['is on its way', () => [entryOf('sending', 'handle', ref, {}, { id: 'a' })], ['正在提交'], []],
    ['waits for the one before it', () => [entryOf('held', 'reply', ref, entered['reply'], { id: 'a', heldBy: 'b' }), entryOf('stored', 'handle', ref, {}, { id: 'b' })], ['送达以后再提交'], ['discard']],
    ['waits for one that needs a person', () => [entryOf('held', 'reply', ref, {}, { id: 'a', heldBy: 'b' }), dead('b')], ['需要您先处理'], ['discard']],
    ['waits for its photo', () => [entryOf('held', 'handle', ref, {}, { id: 'a', heldBy: 'blob:00' })], ['照片或附件传完以后再提交'], ['discard']],
    ['waits for someone to sign in', () => [entryOf('needs-auth', 'handle', ref, {}, { id: 'a' })], ['登录已失效', '重新登录以后自动提交'], ['discard']],
    ['was refused', () => [entryOf('rejected', 'handle', ref, entered['handle'], { id: 'a', verdict: rejected('a') })], ['没有通过', '这一步由主办单位办理。'], ['correct', 'discard']],
    ['came to a conflict', () => [conflict('a')], ['与他人的修改冲突', '您看到时', '空', '您填写的', '360102001001G02', '现在的', '360102001001G07'], ['resend', 'discard', 'correct']],
    ['was overtaken', () => [entryOf('conflict', 'sign', ref, {}, { id: 'a', verdict: { command: 'a', status: 'conflict', version: 9 } })], ['其他人已经更新了这件事项', '现在的状态', '仍然提交'], ['resend', 'discard']],
    ['is dead, and may be tried again', () => [dead('a')], ['没能提交', '没有说明原因'], ['retry', 'correct', 'discard']],
    ['waits for a photo that is gone', () => [dead('a', { heldBy: 'blob:00', problem: { code: 'storage_evicted', message: 'no matter', retry: 'user' } })], ['没能提交', '照片或附件已经不在这台设备上'], ['retry', 'correct', 'discard']],
    ['waits for a photo that is refused', () => [dead('a', { heldBy: 'blob:00', problem: problem('forbidden') })], ['照片或附件没能送达'], ['retry', 'correct', 'discard']],
    ['cannot be opened', () => [dead('a', { command: { ...dead('a').command, type: '', args: {} }, problem: { code: 'storage_unavailable', message: 'no matter', retry: 'never' } })], ['在这里打不开', '没有删除'], ['discard']],
    ['is dead for good', () => [dead('a', { problem: problem('forbidden', 'never') })], ['岗位'], ['correct', 'retry', 'discard']],
  ];
  for (const [name, given, says, offers] of states) {
    it(`says why one ${name}, and what may be done`, async () => {
      const { element } = await outbox(given());
      await until(() => element.shadowRoot?.querySelector('h3 button'));
      says.forEach((words) => expect(textOf(element)).to.contain(words));
      expect(acts(element, 'a')).to.deep.equal(offers);
      await expect(element).to.be.accessible();
    });
  }

  it('groups by matter in the order in which it was done, and what needs a person comes first', async () => {
    const other = { region: '360102', id: 'elsewhere' };
    const { element } = await outbox([
      entryOf('stored', 'sign', other, {}, { id: 'x' }), entryOf('stored', 'handle', ref, {}, { id: 'y' }), filed('stored', intake, { id: 'z' }), dead('w'), entryOf('applied', 'sign', other, {}, { id: 'v' }),
    ]);
    const order = [...(element.shadowRoot?.querySelectorAll('.matter') ?? [])].map((matter) => [...matter.querySelectorAll('h4')].map(({ id }) => id));
    expect(order).to.deep.equal([['entry-y', 'entry-w'], ['entry-x'], ['entry-z']]);
    expect(find(element, '.counts').textContent).to.equal('1 项需要您处理 · 3 项等待提交');
  });

  it('names a matter by its case, else by what was entered, else by its kind', async () => {
    const { element } = await outbox([entryOf('stored', 'handle', ref, {}, { id: 'a' }), filed('stored', intake, { id: 'b' }), entryOf('stored', 'sign', { region: '360102', id: 'nowhere' }, {}, { id: 'c' })]);
    await until(() => element.shadowRoot?.querySelector('h3 button'));
    const names = [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map((heading) => heading.textContent?.trim());
    expect(names).to.deep.equal(['Street lamps are out', 'Street lamps are out', '12345 诉求']);
    expect([...(element.shadowRoot?.querySelectorAll('.receipt') ?? [])].map(({ textContent }) => textContent)).to.include('SQ-20260615-ABCDEFGH');
    const opened = oneEvent(element, 'linli-case-open') as Promise<CustomEvent<{ ref: CaseRef }>>;
    find(element, 'h3 button').click();
    expect((await opened).detail.ref).to.deep.equal(ref);
  });

  it('names a matter that cannot be had by what it was called when the step was taken', async () => {
    const about = { title: '三号楼前路面塌陷', receipt: 'SQ-20260302-7K3M9QAX', type: 'appeal' };
    const { element } = await outbox([entryOf('stored', 'sign', { region: '360102', id: 'nowhere' }, {}, { id: 'a', about })]);
    await until(() => textOf(element).includes(about.title));
    expect(textOf(element)).to.contain(about.receipt).and.to.contain('签收');
  });

  it('gives nothing up without a reason that was typed', async () => {
    const { element, script } = await outbox([dead('a'), entryOf('held', 'reply', ref, {}, { id: 'b', heldBy: 'a' })]);
    await press(element, 'a', 'discard');
    await until(() => focused(element)?.id === 'form-a');
    expect(textOf(element)).to.contain('不能恢复').and.to.contain('后面排着的 1 步');
    await expect(element).to.be.accessible();
    for (const reason of ['', '   ']) {
      enter(element, 'reason', reason);
      submit(element);
      await until(() => element.shadowRoot?.querySelector('.field.wrong'));
    }
    expect(script.asked).to.deep.equal([]);
    enter(element, 'reason', '已由同事办理');
    const acted = oneEvent(element, 'linli-outbox-acted') as Promise<CustomEvent<OutboxActed>>;
    submit(element);
    expect((await acted).detail).to.deep.equal({ act: 'discard', id: 'a', next: undefined });
    expect(script.asked).to.deep.equal([['discard', 'a', '已由同事办理']]);
    await until(() => focused(element)?.id === 'entry-b');
    expect(find(element, '[role="status"]').textContent).to.contain('已放弃');
  });

  it('puts a form aside and gives the focus back', async () => {
    const { element, script } = await outbox([dead('a')]);
    await press(element, 'a', 'discard');
    find(element, 'form .plain').click();
    await until(() => focused(element)?.id === 'entry-a');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(script.asked).to.deep.equal([]);
  });

  it('corrects one that was refused in a form of its own fields, and sends it under a new id', async () => {
    const args = { ...entered['handle'], batch: 'set by the page' };
    const { element, script } = await outbox([entryOf('rejected', 'handle', ref, args, { id: 'a', verdict: rejected('a') })]);
    await press(element, 'a', 'correct');
    expect(find<HTMLTextAreaElement>(element, '[name="progress"]').value).to.equal('We went to look');
    await expect(element).to.be.accessible();
    enter(element, 'progress', '');
    submit(element);
    await until(() => element.shadowRoot?.querySelector('.field.wrong'));
    enter(element, 'progress', '又去现场看了一次');
    submit(element);
    await until(() => script.asked.length > 0);
    expect(script.asked).to.deep.equal([['rebase', 'a', { batch: 'set by the page', progress: '又去现场看了一次' }]]);
    await until(() => focused(element)?.id === 'entry-a-next');
  });

  it('corrects a case that was to be filed in its whole form', async () => {
    const citizen = await office.client('applicant');
    const { element, script } = await outbox([filed('rejected', intake, { id: 'a', verdict: { command: 'a', status: 'rejected', refusal } })], { over: citizen });
    await press(element, 'a', 'correct');
    expect(find<HTMLInputElement>(element, '[name="subject"]').value).to.equal(intake['subject']);
    await until(() => element.shadowRoot?.querySelectorAll('select').length === 0 || [...(element.shadowRoot?.querySelectorAll('select') ?? [])].every(({ value }) => value !== ''));
    enter(element, 'subject', 'Four lamps are out');
    submit(element);
    await until(() => script.asked.length > 0);
    expect((script.asked[0] as [string, string, { subject: string }])[2]).to.deep.equal({ ...intake, subject: 'Four lamps are out' });
  });

  it('keeps what was typed, and says so, when it cannot be done', async () => {
    const { element, script } = await outbox([dead('a')]);
    await press(element, 'a', 'discard');
    enter(element, 'reason', '不需要了');
    script.failure = new LinliError('storage_unavailable', 'no');
    submit(element);
    await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(find(element, '[role="alert"]').textContent).to.contain('浏览器无法保存数据');
    expect(find<HTMLTextAreaElement>(element, '[name="reason"]').value).to.equal('不需要了');
    submit(element);
    await until(() => script.asked.length > 0);
  });

  const decisions: [name: string, press: string, asked: unknown[][]][] = [
    ['keeps mine', 'resend', [['rebase', 'a', undefined]]],
    ['tries again', 'retry', [['retry', 'a']]],
  ];
  for (const [name, act, asked] of decisions) {
    it(`${name}, once however often it is pressed`, async () => {
      const { element, script } = await outbox([act === 'retry' ? dead('a') : conflict('a')]);
      const button = entryIn(element, 'a').querySelector<HTMLElement>(`[data-act="${act}"]`);
      button?.click();
      button?.click();
      await until(() => find(element, '[role="status"]').textContent?.includes('重新提交'));
      expect(script.asked).to.deep.equal(asked);
    });
  }

  it('takes what is there only with a reason', async () => {
    const { element, script } = await outbox([conflict('a')]);
    await press(element, 'a', 'discard');
    expect(find(element, 'form').textContent).to.contain('以现在的为准');
    enter(element, 'reason', '对方的网格是对的');
    submit(element);
    await until(() => element.shadowRoot?.querySelector('.empty-title'));
    expect(script.asked).to.deep.equal([['discard', 'a', '对方的网格是对的']]);
    await until(() => focused(element)?.id === 'title');
  });

  it('keeps the focus, and what is being typed, while rows come and go', async () => {
    const [gone, typing, last] = [entryOf('sending', 'sign', ref, {}, { id: 'gone' }), dead('typing'), entryOf('stored', 'handle', { region: '360102', id: 'last' }, {}, { id: 'last' })];
    const { element, script } = await outbox([gone, typing, last]);
    await press(element, 'typing', 'discard');
    enter(element, 'reason', '写到一半');
    find(element, '[name="reason"]').focus();
    script.entries.value = [entryOf('stored', 'sign', { region: '360102', id: 'new' }, {}, { id: 'new' }), typing, last];
    await until(() => element.shadowRoot?.querySelector('#entry-new'));
    expect(focused(element)?.getAttribute('name')).to.equal('reason');
    expect(find<HTMLTextAreaElement>(element, '[name="reason"]').value).to.equal('写到一半');
    // It went by itself, from another tab: the next one has the focus.
    script.entries.value = [last];
    await until(() => focused(element)?.id === 'entry-last');
  });

  it('keeps a correction that is being typed where another tab settles the command, and says that there is nothing left to correct', async () => {
    const one = entryOf('rejected', 'handle', ref, entered['handle'], { id: 'a', verdict: rejected('a') });
    const { element, script } = await outbox([one]);
    await press(element, 'a', 'correct');
    enter(element, 'progress', '又去现场看了一次');
    find(element, '[name="progress"]').focus();
    script.entries.value = [];
    await until(() => textOf(element).includes('没有需要改正的了'));
    expect(find<HTMLTextAreaElement>(element, '[name="progress"]').value).to.equal('又去现场看了一次');
    expect(focused(element)?.getAttribute('name')).to.equal('progress');
    expect(element.shadowRoot?.querySelector('form [type="submit"]')).to.equal(null);
    expect(element.shadowRoot?.querySelector('.counts')).to.equal(null);
    find(element, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
    await expect(element).to.be.accessible();
    find(element, 'form .plain').click();
    await until(() => element.shadowRoot?.querySelector('.empty-title'));
    expect(script.asked).to.deep.equal([]);
    await until(() => focused(element)?.id === 'title');
  });

  const sent: [name: string, entry: () => OutboxEntry, says: boolean][] = [
    ['was sent and has no answer', () => entryOf('stored', 'handle', ref, {}, { id: 'a', sent: true }), true],
    ['was never sent', () => entryOf('stored', 'handle', ref, {}, { id: 'a' }), false],
    ['was refused', () => entryOf('rejected', 'handle', ref, {}, { id: 'a', sent: true, verdict: rejected('a') }), false],
    ['is dead at once', () => dead('a', { sent: true, attempts: 1 }), false],
    ['is dead after several attempts', () => dead('a', { sent: true, attempts: 2 }), true],
  ];
  for (const [name, entry, says] of sent) {
    it(`says ${says ? '' : 'nothing of it '}that one that ${name} may have been carried out, before it is given up`, async () => {
      const { element } = await outbox([entry()]);
      await press(element, 'a', 'discard');
      expect(find(element, 'form').textContent?.includes('可能已经办成')).to.equal(says);
    });
  }

  it('asks to sign in, and goes on', async () => {
    const { element, script } = await outbox([entryOf('needs-auth', 'handle', ref, {}, { id: 'a' })]);
    find(element, '[data-act="sign-in"]').click();
    await until(() => script.asked.length > 0);
    expect(script.asked).to.deep.equal([['signedIn']]);
  });

  it('says once that there is no line, and tries when it is asked to', async () => {
    const { element, script } = await outbox([entryOf('stored', 'handle', ref, {}, { id: 'a' })]);
    script.status.value = { ...still, online: false, pending: 1 };
    await until(() => textOf(element).includes('没有网络'));
    expect(find(element, '.notice.info').textContent).to.contain('请不要重复办理');
    find(element, '[data-act="send"]').click();
    expect(script.asked).to.deep.equal([['now']]);
  });

  it('gives it all to the person, or to the host, as one file', async () => {
    const { element, script } = await outbox([dead('a')]);
    let request: OutboxExportRequest | undefined;
    element.addEventListener('linli-outbox-export-request', (event) => {
      event.preventDefault();
      request = (event as CustomEvent<OutboxExportRequest>).detail;
    });
    find(element, '[data-act="export"]').click();
    await until(() => find(element, '[role="status"]').textContent?.includes('已导出'));
    expect(request?.name).to.equal('linli-outbox-2026-06-15.json');
    expect(request?.file.type).to.equal('application/json');
    expect(script.asked).to.deep.equal([['export']]);
  });

  it('takes a file in, chosen or dropped, and says why when it does not', async () => {
    const { element, script } = await outbox([]);
    const drop = async (content: string): Promise<void> => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'outbox.json', { type: 'application/json' }));
      find(element, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      await until(() => !element.shadowRoot?.querySelector('[aria-disabled="true"]'));
    };
    await drop('[1]');
    await until(() => find(element, '[role="status"]').textContent?.includes('已导入 2 项，另有 1 项'));
    for (const [code, words] of [['invalid', '不是从这里导出的文件'], ['forbidden', '另一个账号']] as const) {
      script.failure = new LinliError(code, 'no');
      await drop('[2]');
      await until(() => element.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes(words));
    }
    const chosen = new DataTransfer();
    chosen.items.add(new File(['[3]'], 'outbox.json'));
    const control = find<HTMLInputElement>(element, '#import');
    control.files = chosen.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => script.asked.length === 2);
    expect(script.asked).to.deep.equal([['import', '[1]'], ['import', '[3]']]);
  });

  it('is empty, waits, and fails in so many words', async () => {
    const { element } = await outbox([]);
    expect(find(element, '.empty-title').textContent).to.equal('没有待提交的内容');
    await expect(element).to.be.accessible();
    const never = { ...client, outbox: { ...client.outbox, watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }) } };
    const waiting = await show<LinliOutbox>(never, html`<linli-outbox></linli-outbox>`);
    expect(find(waiting, '.skeleton')).to.exist;
    let failing = true;
    const script = new Scripted();
    const sound = script.over(client);
    const watch: LinliClient['outbox']['watch'] = (options) => {
      if (failing) throw new LinliError('storage_unavailable', 'no');
      return sound.outbox.watch(options);
    };
    const failed = await show<LinliOutbox>({ ...sound, outbox: { ...sound.outbox, watch } }, html`<linli-outbox></linli-outbox>`);
    await until(() => failed.shadowRoot?.querySelector('[role="alert"]'));
    failing = false;
    find(failed, '[role="alert"] button').click();
    await until(() => failed.shadowRoot?.querySelector('.empty-title'));
  });

  it('draws many matters a part at a time', async () => {
    const many = Array.from({ length: 120 }, (_, index) => entryOf('stored', 'sign', { region: '360102', id: `m${index}` }, {}, { id: `m${index}` }));
    const { element } = await outbox(many);
    const shown = (): number => element.shadowRoot?.querySelectorAll('.matter').length ?? 0;
    expect(shown()).to.equal(50);
    find(element, '.more').click();
    find(element, '.more').click();
    await element.updateComplete;
    expect(shown()).to.equal(120);
    expect(find(element, '.counts').textContent).to.contain('120 项等待提交');
  });

  it('is worked with the keyboard alone', async () => {
    const { element, script } = await outbox([dead('a')]);
    await until(() => element.shadowRoot?.querySelector('h3 button'));
    find(element, 'h3 button').focus();
    const path: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await sendKeys({ press: 'Tab' });
      const now = focused(element) as HTMLElement;
      path.push(now.dataset['act'] ?? now.localName);
    }
    expect(path).to.deep.equal(['summary', 'retry', 'correct', 'discard']);
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.id === 'form-a');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'no longer needed' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => script.asked.length > 0);
    expect(script.asked).to.deep.equal([['discard', 'a', 'no longer needed']]);
  });

  const everything = (): OutboxEntry[] => [
    ...states.flatMap(([, given], index) => given().map((entry): OutboxEntry => ({ ...entry, id: `${entry.id}${index}`, heldBy: entry.heldBy && `${entry.heldBy}${index}` }))),
    filed('stored', { ...intake, subject: `Lamps-${'out'.repeat(60)}` }, { id: 'long' }),
  ];

  it('fits at 360 px with long words, in elder mode too', async () => {
    for (const lang of ['zh-Hans', 'en']) {
      const { element } = await outbox(everything(), { lang });
      element.style.cssText = 'inline-size: 360px; --linli-font-size: 20px; --linli-target: 3em';
      await press(element, 'a7', 'discard');
      await element.updateComplete;
      expect(find(element, 'section').scrollWidth, lang).to.be.at.most(360);
      element.shadowRoot?.querySelectorAll('.acts .button, .tools .button').forEach((button) => expect(button.getBoundingClientRect().height).to.be.at.least(60));
    }
  });

  it('speaks English throughout', async () => {
    const { element } = await outbox(everything(), { lang: 'en' });
    await until(() => element.shadowRoot?.querySelector('h3 button'));
    expectEnglish(element);
    await press(element, 'a7', 'correct');
    await press(element, 'a10', 'discard');
    expectEnglish(element);
  });
});
