import { expect } from '@open-wc/testing';
import type { BulkRow } from '@linli/client';
import { appeal, type Case } from '@linli/model';
import type { BulkActionRequest, BulkActionSettled, CaseOpenDetail, LinliCaseList } from '@linli/elements';
import { Office, expectEnglish, until } from '../cases/support.js';
import { chooseAll, chooseRows, chosenRows, desk, deskText, enter, entered, inDesk, manyList, ManyClient, offered, pressAction, pressIn, suggestion } from './many.js';
import { boxOf, caseOf, casesOf, one, settled } from './support.js';

type Request = CustomEvent<BulkActionRequest & { waitUntil(promise: Promise<unknown>): void }>;

/** Cases of one status, by which the actions are known. */
const at = (status: string, count: number, from = 0): Case[] => casesOf(count + from).slice(from).map((item) => ({ ...item, status, receiver: 'centre', mergedInto: null }));
const registered = at('registered', 5);

/** Two that may be triaged, one that may be accepted. */
const mixed = [...at('registered', 2), ...at('triaged', 1, 2)];

const isIdle = (element: LinliCaseList): boolean => getComputedStyle(desk(element)).display === 'none';

describe('linli-case-list: acting on many', () => {
  it('takes no room while nothing is chosen', async () => {
    const element = await manyList(new ManyClient(), registered);
    expect(isIdle(element)).to.equal(true);
    await chooseRows(element, 0);
    expect(isIdle(element)).to.equal(false);
    await chooseRows(element, 0);
    expect(isIdle(element)).to.equal(true);
  });

  it('offers what may be done with at least one, with how many it may be done with', async () => {
    const element = await manyList(new ManyClient(), mixed);
    await chooseAll(element);
    expect(offered(element)).to.include.members(['分拣（2 件）', '受理（1 件）']);
    await chooseRows(element, 0);
    expect(offered(element)).to.include.members(['分拣（1 件）', '受理（1 件）']);
  });

  it('offers nothing that is about one case: what names another case, and what makes a new one', async () => {
    const { client } = new ManyClient();
    const items = at('accepted', 3);
    const allowed = client.cases.allowed(items[0] as Case).map(({ action }) => action);
    expect(allowed).to.include.members(['merge', 'link', 'split']);
    const element = await manyList(new ManyClient(), items);
    await chooseAll(element);
    const actions = inDesk(element, '[data-action]').map((button) => button.dataset['action']);
    expect(actions).to.have.members(allowed.filter((action) => !['merge', 'link', 'split'].includes(action)));
    expect(actions).not.to.be.empty;
  });

  it('says so where there is nothing to do', async () => {
    const element = await manyList(new ManyClient({ role: 'handler', organisation: 'nobody', area: '3601' }), registered);
    await chooseAll(element);
    expect(deskText(element)).to.equal('所选事项没有您可以一起办理的操作。');
  });

  it('says how many are too many', async () => {
    const element = await manyList(new ManyClient(), casesOf(1001));
    await chooseAll(element);
    expect(deskText(element)).to.contain('一次最多一起办理 1,000 件');
    expect(offered(element)).to.deep.equal([]);
    await chooseRows(element, 0);
    expect(offered(element)).not.to.deep.equal([]);
  });

  it('asks once, and sends to all that it may be done with, each as it was seen', async () => {
    const source = new ManyClient();
    const element = await manyList(source, mixed.map((item, number) => ({ ...item, version: number + 3 })));
    await chooseAll(element);
    await pressAction(element, 'triage');
    expect(deskText(element)).to.contain('3 件中有 2 件现在可以办理这一步');
    enter(element, 'note', '一并分办');
    await pressIn(element, 'button[type="submit"]');
    expect(source.sent).to.deep.equal([{ action: 'triage', refs: mixed.slice(0, 2).map(({ ref }) => ref), versions: [3, 4], args: { note: '一并分办' } }]);
    expect(deskText(element)).to.contain('“分拣”的办理结果').and.contain('2 件已完成');
    expect(chosenRows(element), 'what was done is not chosen any longer').to.deep.equal([2]);
  });

  it('sends nothing that is not sound, and keeps what was typed', async () => {
    const source = new ManyClient();
    const element = await manyList(source, at('triaged', 3));
    await chooseAll(element);
    await pressAction(element, 'refuse');
    enter(element, 'reason', '不属于');
    await pressIn(element, 'button[type="submit"]');
    expect(source.sent).to.deep.equal([]);
    expect(inDesk(element, '[aria-invalid="true"], .wrong').length).to.be.above(0);
    await pressAction(element, 'accept');
    await pressAction(element, 'refuse');
    expect(entered(element, 'reason')).to.equal('不属于');
  });

  it('groups what was refused by its reason, names the cases, opens them, and leaves them chosen', async () => {
    const source = new ManyClient();
    source.answers = { [idOf(1)]: 'not-in-state', [idOf(3)]: 'not-in-state', [idOf(4)]: 'conflict' };
    const element = await manyList(source, registered);
    await chooseAll(element);
    await pressAction(element, 'triage');
    enter(element, 'note', '一并分办');
    await pressIn(element, 'button[type="submit"]');
    const groups = inDesk(element, '.report .danger').map((group) => group.innerText.replace(/\s+/g, ' ').trim());
    expect(groups).to.have.lengthOf(2);
    expect(groups[0]).to.match(/^2 件没有办成： 事项当前的状态不能办理这一步。/).and.contain(registered[1]?.title).and.contain(registered[3]?.receipt);
    expect(groups[1]).to.match(/^1 件没有办成： 这件事项刚刚被其他人更新/);
    expect(deskText(element)).to.contain('2 件已完成');
    expect(chosenRows(element)).to.deep.equal([1, 3, 4]);
    expect(entered(element, 'note'), 'what was typed stays').to.equal('一并分办');
    const opened: CaseOpenDetail[] = [];
    element.addEventListener('linli-case-open', (event) => opened.push((event as CustomEvent<CaseOpenDetail>).detail));
    await pressIn(element, '.report li button');
    expect(opened).to.deep.equal([{ ref: registered[1]?.ref }]);
    expect(element.selected).to.deep.equal(registered[1]?.ref);
  });

  it('shows at the field what a refusal says of it', async () => {
    const source = new ManyClient();
    const items = at('triaged', 2);
    source.answers = Object.fromEntries(items.map(({ ref }) => [ref.id, 'invalid']));
    const element = await manyList(source, items);
    await chooseAll(element);
    await pressAction(element, 'accept');
    await pressAction(element, 'refuse');
    (inDesk(element, 'input[name="ground"]')[0] as HTMLInputElement).click();
    enter(element, 'reason', '不属于受理范围');
    await pressIn(element, 'button[type="submit"]');
    expect(inDesk(element, '.field.wrong')).to.have.lengthOf(1);
    expect(entered(element, 'reason')).to.equal('不属于受理范围');
  });

  it('sends again what could not be sent, and nothing else', async () => {
    const source = new ManyClient();
    source.answers = { [idOf(0)]: 'offline', [idOf(2)]: 'not-in-state' };
    const element = await manyList(source, registered.slice(0, 3));
    await chooseAll(element);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    expect(deskText(element)).to.contain('网络已断开');
    source.answers = {};
    await pressIn(element, '.again');
    expect(source.sent.map(({ refs }) => refs.length)).to.deep.equal([3, 1]);
    expect(source.sent[1]).to.deep.include({ refs: [registered[0]?.ref], args: source.sent[0]?.args });
    expect(deskText(element)).to.contain('2 件已完成').and.contain('1 件没有办成').and.not.contain('网络已断开');
    expect(inDesk(element, '.again')).to.have.lengthOf(0);
  });

  it('tells how far it has come, and stops', async () => {
    const source = new ManyClient();
    const element = await manyList(source, registered);
    let go: () => void = () => undefined;
    source.gate = () => new Promise<void>((resolve) => (go = resolve));
    await chooseAll(element);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    const progress = () => inDesk(element, 'progress')[0] as HTMLProgressElement;
    expect([progress().value, progress().max]).to.deep.equal([0, 5]);
    expect(desk(element).shadowRoot?.activeElement?.textContent, 'focus is where it goes on').to.equal('正在办理“分拣”');
    go();
    await until(() => progress().value === 1);
    expect(deskText(element)).to.contain('1 / 5 件');
    await expect(element).to.be.accessible();
    await pressIn(element, '.stop');
    expect(deskText(element)).to.contain('正在停止');
    go();
    await until(() => inDesk(element, '.report').length > 0);
    expect(deskText(element)).to.contain('1 件已完成').and.contain('4 件还没有提交');
    source.gate = () => Promise.resolve();
    await pressIn(element, '.again');
    expect(deskText(element)).to.contain('5 件已完成');
    await pressIn(element, '.close');
    expect(isIdle(element)).to.equal(true);
  });

  it('takes one kind of case at a time, and says so', async () => {
    const source = new ManyClient();
    const items = [...registered.slice(0, 2), { ...(registered[2] as Case), type: { id: suggestion.id, version: 1 } }];
    const element = await manyList(source, items);
    await chooseAll(element);
    expect(deskText(element)).to.contain('请一次办理一类');
    const kinds = () => inDesk(element, '.kind').map((button) => [button.textContent?.trim(), button.getAttribute('aria-pressed')]);
    expect(kinds()).to.deep.equal([[`${appeal.label['zh-Hans']}（2 件）`, 'true'], ['建议（1 件）', 'false']]);
    expect(offered(element)).to.include('分拣（2 件）');
    await pressAction(element, 'triage');
    await pressIn(element, '.kind[aria-pressed="false"]');
    expect(inDesk(element, 'form'), 'what was open is for the other kind').to.have.lengthOf(0);
    expect(offered(element)).to.include('分拣（1 件）');
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    expect(source.sent[0]?.refs).to.deep.equal([items[2]?.ref]);
    expect(chosenRows(element), 'the other kind is still chosen').to.deep.equal([0, 1]);
  });

  it('asks the host first, who may take it over', async () => {
    const source = new ManyClient();
    const element = await manyList(source, registered);
    let seen: BulkActionRequest | undefined;
    element.addEventListener('linli-bulk-action-request', (event) => {
      seen = (event as Request).detail;
      event.preventDefault();
    });
    await chooseRows(element, 0, 1);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    expect(seen).to.deep.include({ action: 'triage', items: registered.slice(0, 2).map(({ ref, version }) => ({ ref, version })), args: {} });
    expect(source.sent).to.deep.equal([]);
    expect(inDesk(element, 'form, .report')).to.have.lengthOf(0);
  });

  it('is sent once, however often it is pressed while the host thinks', async () => {
    const source = new ManyClient();
    const element = await manyList(source, registered);
    let agree: () => void = () => undefined;
    element.addEventListener('linli-bulk-action-request', (event) => (event as Request).detail.waitUntil(new Promise<void>((resolve) => (agree = resolve))));
    await chooseAll(element);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    await pressIn(element, 'button[type="submit"]');
    expect(inDesk(element, 'button[type="submit"]')[0]?.getAttribute('aria-disabled')).to.equal('true');
    expect(source.sent).to.deep.equal([]);
    agree();
    await until(() => deskText(element).includes('5 件已完成'));
    expect(source.sent).to.have.lengthOf(1);
  });

  it('says what went wrong where the host called it off, and keeps what was typed', async () => {
    const source = new ManyClient();
    const element = await manyList(source, registered);
    element.addEventListener('linli-bulk-action-request', (event) => (event as Request).detail.waitUntil(Promise.reject(new Error('no'))));
    await chooseAll(element);
    await pressAction(element, 'triage');
    enter(element, 'note', '一并分办');
    await pressIn(element, 'button[type="submit"]');
    expect(source.sent).to.deep.equal([]);
    expect(deskText(element)).to.contain('操作没有完成');
    expect(entered(element, 'note')).to.equal('一并分办');
  });

  it('tells the host what became of each', async () => {
    const source = new ManyClient();
    source.answers = { [idOf(1)]: 'not-in-state' };
    const element = await manyList(source, registered);
    let detail: BulkActionSettled | undefined;
    element.addEventListener('linli-bulk-settled', (event) => (detail = (event as CustomEvent<BulkActionSettled>).detail));
    await chooseRows(element, 0, 1);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    const word = (row: BulkRow) => ('verdict' in row ? row.verdict.status : 'none');
    expect(detail?.action).to.equal('triage');
    expect(detail?.rows.map((row) => [row.ref.id, word(row)])).to.deep.equal([[idOf(0), 'applied'], [idOf(1), 'rejected']]);
  });

  it('forgets for another client what was entered for this one', async () => {
    const element = await manyList(new ManyClient(), registered);
    await chooseAll(element);
    await pressAction(element, 'triage');
    enter(element, 'note', '一并分办');
    element.client = new ManyClient().client;
    await settled(element);
    expect(inDesk(element, 'form')).to.have.lengthOf(0);
    await pressAction(element, 'triage');
    expect(entered(element, 'note')).to.equal('');
  });

  it('moves no row, and leaves the table room beside a form of any length', async () => {
    const element = await manyList(new ManyClient(), at('triaged', 30));
    // The filters get their choices, and so their height, once the page is idle.
    await until(() => element.shadowRoot?.querySelector('select[name="county"]'));
    await settled(element);
    const top = boxOf(element, 1).getBoundingClientRect().top;
    await chooseRows(element, 0);
    expect(boxOf(element, 1).getBoundingClientRect().top).to.equal(top);
    await pressAction(element, 'refuse');
    expect(one(element, '.table').offsetHeight).to.be.at.least(300);
  });

  for (const width of ['1100px', '360px']) {
    it(`is accessible at ${width}: choosing, entering, reporting`, async () => {
      const source = new ManyClient();
      source.answers = { [idOf(1)]: 'not-in-state', [idOf(2)]: 'offline' };
      const element = await manyList(source, registered);
      (element.parentElement as HTMLElement).style.width = width;
      await settled(element);
      await chooseAll(element);
      await expect(element).to.be.accessible();
      await pressAction(element, 'triage');
      await expect(element).to.be.accessible();
      await pressIn(element, 'button[type="submit"]');
      await expect(element).to.be.accessible();
      expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
    });
  }

  it('speaks English without a Chinese word of its own', async () => {
    const source = new ManyClient();
    source.answers = { [idOf(1)]: 'conflict' };
    const element = await manyList(source, registered.map((item, number) => ({ ...item, title: `Lamp ${number}`, place: { ...item.place, text: 'Gate' } })), 'en');
    await chooseAll(element);
    await pressAction(element, 'triage');
    expectEnglish(desk(element));
    await pressIn(element, 'button[type="submit"]');
    expectEnglish(desk(element));
  });
});

describe('linli-case-list: acting on many, over a store', () => {
  const office = new Office();
  after(() => office.close());

  it('takes an action on all, and the list follows', async () => {
    for (let count = 0; count < 3; count += 1) await office.file();
    const source = { client: await office.client('clerk') };
    const element = await manyList(source as ManyClient, undefined as never);
    await until(() => element.shadowRoot?.querySelectorAll('.window .row').length === 3);
    await chooseAll(element);
    await pressAction(element, 'triage');
    await pressIn(element, 'button[type="submit"]');
    await until(() => deskText(element).includes('3 件已完成'));
    await until(() => {
      const cells = [...(element.shadowRoot?.querySelectorAll('.window [data-column="status"]') ?? [])];
      return cells.length === 3 && cells.every((cell) => cell.textContent === statusLabel('triaged'));
    });
    await chooseAll(element);
    await pressAction(element, 'accept');
    await pressIn(element, 'button[type="submit"]');
    await until(() => deskText(element).includes('“受理”的办理结果'));
    expect((await source.client.cases.page({ status: ['accepted'] })).items).to.have.lengthOf(3);
  });
});

function idOf(number: number): string {
  return caseOf(number).ref.id;
}

function statusLabel(status: string): string | undefined {
  return appeal.statuses.find(({ id }) => id === status)?.label['zh-Hans'];
}
