import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import '@linli/elements/cases/case-view/define.js';
import type { CaseChange, CaseOpenDetail, LinliCaseActions, LinliCaseView, LinliProvider } from '@linli/elements';
import type { CaseRef } from '@linli/model';
import { takeAction } from './entering.js';
import { Office, clientWith, deep, entries, expectEnglish, find, intake, show, textOf, trunk, until, type ActorName } from './support.js';

const loaded = (element: LinliCaseView): Promise<Element> => until(() => element.shadowRoot?.querySelector('header h2'));

describe('linli-case-view', () => {
  const office = new Office();
  after(() => office.close());

  async function view(actor: ActorName, ref: CaseRef, lang?: string): Promise<LinliCaseView> {
    const element = await show<LinliCaseView>(await office.client(actor), html`<linli-case-view .caseRef=${ref}></linli-case-view>`, lang);
    await loaded(element);
    return element;
  }

  it('shows what the case is about, where it stands, who handles it and what was done', async () => {
    const { ref, receipt } = await office.file('verify');
    const element = await view('verifier', ref);
    await until(() => textOf(element).includes('区城管局'));
    await until(() => textOf(element).includes('Gongyuan East Gate'));
    const text = textOf(element);
    for (const part of [receipt.code, intake['subject'], intake['detail'], '已答复', '已解决', '还没有反馈', '核验回访时限', '派出所', '请诉求人补充']) {
      expect(text).to.contain(String(part));
    }
    await expect(element).to.be.accessible();
  });

  it('keeps status, outcome and confirmation apart', async () => {
    const { ref } = await office.file('end');
    const element = await view('verifier', ref);
    const standing = [...find(element, '.standing').children].map((item) => item.textContent?.trim());
    expect(standing).to.deep.equal(['状态已结案', '办理结果已解决', '诉求人意见诉求人确认']);
  });

  it('shows the applicant as the actor may see them', async () => {
    const { ref } = await office.file('verify', { ...intake, confidential: 'yes' });
    expect(textOf(await view('verifier', ref))).to.contain('Ann Lee').and.to.contain('保密个人信息');
    expect(textOf(await view('lead', ref))).to.not.contain('Ann Lee');
  });

  it('keeps its shape while it loads', async () => {
    const { ref } = await office.file();
    const client = await office.client('clerk');
    const slow = clientWith(client, { watchRecord: () => never() });
    const element = await show<LinliCaseView>(slow, html`<linli-case-view .caseRef=${ref}></linli-case-view>`);
    expect(find(element, '.skeleton').getAttribute('aria-busy')).to.equal('true');
    expect(textOf(element)).to.contain('正在加载');
    await expect(element).to.be.accessible();
  });

  it('says that a case was not found, and tries again when asked', async () => {
    const { ref } = await office.file();
    const client = await office.client('clerk');
    let found = false;
    const record = await client.cases.record(ref);
    const faked = clientWith(client, { watchRecord: () => (found ? once(record) : failing(new LinliError('not_found', 'gone'))) });
    const element = await show<LinliCaseView>(faked, html`<linli-case-view .caseRef=${ref}></linli-case-view>`);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('没有找到');
    await expect(element).to.be.accessible();
    found = true;
    find<HTMLButtonElement>(element, '[role="alert"] button').click();
    await loaded(element);
    expect(element.shadowRoot?.querySelector('[role="alert"]')).to.equal(null);
  });

  it('keeps showing the case when the network goes, and asks again when it returns', async () => {
    const { ref } = await office.file();
    const client = await office.client('clerk');
    const record = await client.cases.record(ref);
    let asked = 0;
    const faked = clientWith(client, { watchRecord: () => ((asked += 1), asked === 1 ? broken(record) : once(record)) });
    const element = await show<LinliCaseView>(faked, html`<linli-case-view .caseRef=${ref}></linli-case-view>`);
    const notice = await until(() => element.shadowRoot?.querySelector('.notice.warning'));
    expect(notice.textContent).to.contain('网络已断开').and.to.contain('可能不是最新的');
    expect(find(element, 'header h2').textContent).to.equal(intake['subject']);
    window.dispatchEvent(new Event('online'));
    await until(() => !element.shadowRoot?.querySelector('.notice.warning'));
    expect(asked).to.equal(2);
  });

  it('follows the case, and tells the host of each change', async () => {
    const { ref } = await office.file();
    const element = await view('clerk', ref);
    const changed = oneEvent(element, 'linli-case-changed') as Promise<CustomEvent<CaseChange>>;
    await office.act('clerk', 'triage', ref);
    expect((await changed).detail).to.deep.equal({ ref, version: 2, status: 'triaged' });
    await until(() => textOf(element).includes('已分拣'));
  });

  it('lets the host own an action, through the view', async () => {
    const { ref } = await office.file('sign');
    const element = await view('lead', ref);
    element.addEventListener('linli-case-action-request', (event) => event.preventDefault());
    const applied = oneEvent(element, 'linli-action-applied');
    const actions = find<LinliCaseActions>(element, 'linli-case-actions');
    (await until(() => actions.shadowRoot?.querySelector<HTMLButtonElement>('[data-action="sign"]'))).click();
    await applied;
    expect((await office.case('lead', ref)).status).to.equal('dispatched');
  });

  it('keeps what was typed for an action while the page changes its client', async () => {
    const { ref } = await office.file('reply');
    const element = await view('lead', ref);
    const answer = (): HTMLTextAreaElement | null | undefined => element.shadowRoot?.querySelector('linli-case-actions')?.shadowRoot?.querySelector('[name="answer"]');
    const inner = find<LinliCaseActions>(element, 'linli-case-actions');
    (await until(() => inner.shadowRoot?.querySelector<HTMLButtonElement>('[data-action="reply"]'))).click();
    const box = await until(answer);
    box.value = '已更换三盏灯';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const provider = element.parentElement as LinliProvider;
    provider.client = { ...(await office.client('lead')) };
    await provider.updateComplete;
    await until(() => element.shadowRoot?.querySelector('.skeleton'));
    await loaded(element);
    expect((await until(answer)).value).to.equal('已更换三盏灯');
  });

  it('shows who received it, how often it went from hand to hand, and the limits of parts beside the parts', async () => {
    const { ref } = await office.file('sign');
    await office.act('lead', 'return', ref);
    await office.act('dispatcher', 'dispatch', ref, { lead: 'works', assists: ['police'], designated: 'yes' });
    const element = await view('dispatcher', ref);
    await until(() => textOf(element).includes('区接诉中心'));
    expect(find(element, '.handling').textContent).to.match(/接收\s*区接诉中心/).and.to.match(/退单\s*1 次/).and.to.contain('不得退单');
    expect(find(element, 'header').querySelectorAll('linli-deadline')).to.have.length(3);
    expect(find(element, '.parts linli-joint-call').shadowRoot?.querySelectorAll('linli-deadline')).to.have.length(1);
  });

  it('shows a request for more time, and the supervision that the case is under', async () => {
    const { ref } = await office.file('reply');
    await office.act('lead', 'askExtension', ref);
    await office.act('supervisor', 'list', ref);
    await office.act('supervisor', 'rateIssue', ref);
    const element = await view('lead', ref);
    await until(() => textOf(element).includes('区政法委'));
    expect(find(element, 'header .notice').textContent).to.contain('已申请把答复时限延长 3 个工作日').and.to.contain('The lamps were ordered');
    const section = find(element, 'section.supervision').textContent;
    for (const said of ['挂牌督办', '区政法委', 'Out again and again', 'All lamps shine for a month', '★★★', '3 星']) expect(section).to.contain(said);
    expect(find(element, '.standing').textContent).to.contain('挂牌督办');
    await expect(element).to.be.accessible();
  });

  it('shows the cases that belong with it as they come, and opens them at the host', async () => {
    const { ref } = await office.file('sign');
    const other = await office.file(undefined, { ...intake, subject: 'Lamps are dark' });
    const element = await view('dispatcher', ref);
    expect(element.shadowRoot?.querySelector('section.family')).to.equal(null);
    await office.act('dispatcher', 'merge', other.ref, { into: ref, reason: 'The same three lamps' });
    const dispatcher = await office.client('dispatcher');
    await dispatcher.commands.register('appeal', entries['split'] ?? {}, { parent: ref, action: 'split' }).settled;
    await office.act('dispatcher', 'tagProject', ref);
    await until(() => element.shadowRoot?.querySelectorAll('section.family .case-line').length === 2);
    await until(() => find(element, 'section.family').textContent?.includes('Bright Streets'));
    expect(find(element, 'section.family').textContent).to.match(/下属事项\s*A lamp post leans over/).and.to.match(/并入的事项\s*Lamps are dark/);
    await expect(element).to.be.accessible();
    const opened = oneEvent(element, 'linli-case-open') as Promise<CustomEvent<CaseOpenDetail>>;
    find<HTMLButtonElement>(element, `[data-case="${other.ref.id}"]`).click();
    expect((await opened).detail).to.deep.equal({ ref: other.ref });

    const merged = await view('dispatcher', other.ref);
    await until(() => find(merged, 'header .notice').textContent?.includes(String(intake['subject'])));
    expect(find(merged, 'header .notice').textContent).to.contain('已并入另一件事项一起办理');
  });

  it('says beside the case that its family could not be had, and asks again', async () => {
    const { ref } = await office.file();
    const client = await office.client('clerk');
    let down = true;
    const faked = clientWith(client, { watch: (...args) => (down ? failing(new LinliError('unavailable', 'down')) : client.cases.watch(...args)) });
    const element = await show<LinliCaseView>(faked, html`<linli-case-view .caseRef=${ref}></linli-case-view>`);
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>('section.family button'));
    down = false;
    retry.click();
    await until(() => !element.shadowRoot?.querySelector('section.family'));
  });

  it('shows what was found when it was looked at again', async () => {
    const { ref } = await office.file('end');
    await office.act('supervisor', 'lookBack', ref);
    const element = await view('supervisor', ref);
    await until(() => find(element, 'section.checks').textContent?.includes('区政法委'));
    expect(find(element, 'section.checks').textContent).to.contain('回头看 2026-06').and.to.contain('没有发现问题');
  });

  it('names accused organisations to those alone who may see the case', async () => {
    const { ref } = await office.file();
    const client = await office.client('clerk');
    const record = await client.cases.record(ref);
    for (const [barred, shown] of [[['works'], true], [['centre'], false]] as const) {
      const item = { ...record.case, accused: ['works'], barred: [...barred], recused: ['police'] };
      const faked = clientWith(client, { watchRecord: () => once({ ...record, case: item }) });
      const element = await show<LinliCaseView>(faked, html`<linli-case-view .caseRef=${ref}></linli-case-view>`);
      await loaded(element);
      expect(find(element, '.handling').textContent?.includes('被检举、控告单位')).to.equal(shown);
      expect(find(element, '.handling').textContent).to.contain('已回避单位');
    }
  });

  it('makes room beside the case only when the host fills it', async () => {
    const { ref } = await office.file();
    const element = await view('clerk', ref);
    expect(find<HTMLElement>(element, '.aside').hidden).to.equal(true);
    const aside = document.createElement('p');
    aside.slot = 'aside';
    element.append(aside);
    await until(() => !find<HTMLElement>(element, '.aside').hidden);
  });

  it('carries a case along the whole trunk by its buttons and fields', async () => {
    const { ref } = await office.file();
    for (const [actor, action] of trunk) {
      if (actor === 'applicant') {
        await office.act(actor, action, ref);
        continue;
      }
      const element = await view(actor, ref);
      await takeAction(find<LinliCaseActions>(element, 'linli-case-actions'), action, entries[action] ?? {});
    }
    const { status, outcome, confirmation, lead, parts } = await office.case('verifier', ref);
    expect({ status, outcome, confirmation, lead, parts: parts.map(({ organisation, state }) => `${organisation} ${state}`) }).to.deep.equal({
      status: 'closed', outcome: 'solved', confirmation: 'confirmed', lead: 'works', parts: ['police done'],
    });
  });

  it('gives no id twice in one root', async () => {
    const { ref } = await office.file('end');
    const element = await view('verifier', ref);
    const roots = [element, ...deep(element.shadowRoot ?? element)].flatMap((host) => host.shadowRoot ?? []);
    for (const root of roots) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  it('speaks English throughout', async () => {
    const { ref } = await office.file('end');
    await office.act('applicant', 'rate', ref);
    const element = await view('verifier', ref, 'en');
    await until(() => textOf(element).includes('Public Works'));
    expectEnglish(element);
    for (const inner of deep(element.shadowRoot ?? element)) if (inner.shadowRoot?.textContent?.trim()) expectEnglish(inner);
  });
});

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
  await new Promise(() => undefined);
}

function never(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
}

function failing(error: LinliError): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}

async function* broken<T>(value: T): AsyncGenerator<T> {
  yield value;
  throw new LinliError('offline', 'the network is down');
}
