import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import '@linli/elements/cases/duplicates/define.js';
import type { ActionApplied, CaseOpenDetail, LinliCaseActions, LinliDuplicates } from '@linli/elements';
import type { CaseRef } from '@linli/model';
import { Office, clientWith, expectEnglish, find, intake, show, textOf, until, type ActorName } from './support.js';

const other = { ...intake, subject: 'Lamps are out at the gate', name: 'Bob Chan', phone: '13800000002' };
const leak = { ...intake, category: 'housing.leak', subject: 'Water drips into my flat', detail: 'The pipe of the flat above has burst.' };

const all = (element: Element, selector: string): Element[] => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const found = (element: LinliDuplicates): Promise<Element> => until(() => element.shadowRoot?.querySelector('.duplicate'));
const actions = (element: LinliDuplicates, within: string): LinliCaseActions => find<LinliCaseActions>(element, `${within} linli-case-actions`);

describe('linli-duplicates', () => {
  let office: Office;
  beforeEach(() => (office = new Office()));
  afterEach(() => office.close());

  async function page(actor: ActorName, ref: CaseRef, lang?: string, client?: LinliClient): Promise<LinliDuplicates> {
    const item = await office.case(actor, ref);
    return show<LinliDuplicates>(client ?? (await office.client(actor)), html`<linli-duplicates .case=${item}></linli-duplicates>`, lang);
  }

  it('lays matter, place and time side by side, and leaves out what is another matter', async () => {
    const { ref } = await office.file();
    const { receipt } = await office.file(undefined, other);
    await office.file(undefined, leak);
    const element = await page('clerk', ref);
    await found(element);
    await until(() => textOf(element).includes('Gongyuan'));
    expect(find(element, '.count').textContent).to.contain('1 件');
    expect(all(element, '.piece').map((piece) => piece.getAttribute('data-kind'))).to.deep.equal(['matter', 'place', 'time']);
    const [left, right] = [...find(element, '[data-kind="matter"]').querySelectorAll('dd')].map((side) => side.textContent);
    expect(left).to.contain(intake['subject']);
    expect(right).to.contain(other.subject);
    for (const said of [receipt.code, '类别相同', '在同一区划', '很接近', '已登记']) expect(textOf(element)).to.contain(said);
    await expect(element).to.be.accessible();
  });

  it('shows nothing of who filed either', async () => {
    const { ref } = await office.file();
    await office.file(undefined, other);
    const element = await page('clerk', ref);
    await found(element);
    for (const personal of ['Ann', 'Bob', '1380000']) expect(textOf(element)).to.not.contain(personal);
  });

  it('merges into the one chosen, with a reason; then offers to take it out again', async () => {
    const { ref } = await office.file();
    const into = await office.file(undefined, other);
    const element = await page('clerk', ref);
    await found(element);
    const applied = oneEvent(element, 'linli-action-applied') as Promise<CustomEvent<ActionApplied>>;
    await takeActionOf(actions(element, '.duplicate'), 'merge', 'The same three lamps');
    expect((await applied).detail).to.deep.include({ action: 'merge', ref });
    expect((await office.case('clerk', ref)).mergedInto).to.deep.equal(into.ref);

    await until(() => element.shadowRoot?.querySelector('.merged')?.textContent?.includes(other.subject));
    expect(find(element, '#status').textContent).to.contain('“并入这一件”已完成');
    await until(() => element.shadowRoot?.activeElement?.id === 'status');
    await expect(element).to.be.accessible();

    await takeActionOf(actions(element, '.merged'), 'unmerge', 'Other lamps after all');
    await found(element);
    expect((await office.case('clerk', ref)).mergedInto).to.equal(null);
  });

  it('lists what was merged into it, as it comes, each to be taken out again', async () => {
    const { ref } = await office.file();
    const follower = await office.file(undefined, other);
    const element = await page('clerk', ref);
    await found(element);
    await office.act('clerk', 'merge', follower.ref, { into: ref, reason: 'The same three lamps' });
    const followers = await until(() => element.shadowRoot?.querySelector('.followers'));
    expect(followers.textContent).to.contain('1 件').and.to.contain(other.subject);
    await expect(element).to.be.accessible();
    await takeActionOf(actions(element, '.followers'), 'unmerge', 'Other lamps after all');
    await until(() => !element.shadowRoot?.querySelector('.followers'));
    expect((await office.case('clerk', follower.ref)).mergedInto).to.equal(null);
  });

  it('says why one may not be merged into, and offers no merging there', async () => {
    const { ref } = await office.file();
    const answered = await office.file('end', other);
    const element = await page('clerk', ref);
    await found(element);
    expect(find(element, `.duplicate[data-case="${answered.ref.id}"]`).textContent).to.contain('不能并入').and.to.contain('已经答复或结束');
    expect(all(element, '.duplicate linli-case-actions')).to.have.length(0);
  });

  it('offers merging only to those who may', async () => {
    const { ref } = await office.file('ask');
    await office.file(undefined, other);
    const element = await page('verifier', ref);
    await found(element);
    expect(all(element, 'linli-case-actions')).to.have.length(0);
  });

  it('lets the host own the merging', async () => {
    const { ref } = await office.file();
    await office.file(undefined, other);
    const element = await page('clerk', ref);
    await found(element);
    element.addEventListener('linli-case-action-request', (event) => event.preventDefault());
    const applied = oneEvent(element, 'linli-action-applied');
    await takeActionOf(actions(element, '.duplicate'), 'merge', 'The same three lamps');
    await applied;
    expect((await office.case('clerk', ref)).mergedInto).to.equal(null);
  });

  it('opens another case at the host', async () => {
    const { ref } = await office.file();
    const into = await office.file(undefined, other);
    const element = await page('clerk', ref);
    await found(element);
    const opened = oneEvent(element, 'linli-case-open') as Promise<CustomEvent<CaseOpenDetail>>;
    find<HTMLButtonElement>(element, '.case-line button').click();
    expect((await opened).detail).to.deep.equal({ ref: into.ref });
  });

  it('says that there is none', async () => {
    const { ref } = await office.file();
    const element = await page('clerk', ref);
    const none = await until(() => element.shadowRoot?.querySelector('.none'));
    expect(none.textContent).to.contain('没有发现可能重复的事项');
    await expect(element).to.be.accessible();
  });

  it('tells of a failure, and asks again when told to', async () => {
    const { ref } = await office.file();
    await office.file(undefined, other);
    const client = await office.client('clerk');
    let failing = true;
    const flaky = clientWith(client, {
      duplicates: (...args) => (failing ? Promise.reject(new LinliError('offline', 'no network')) : client.cases.duplicates(...args)),
    });
    const element = await page('clerk', ref, undefined, flaky);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    failing = false;
    find<HTMLButtonElement>(element, '[role="alert"] button').click();
    await found(element);
  });

  it('speaks English throughout', async () => {
    const { ref } = await office.file();
    await office.file(undefined, other);
    const third = await office.file(undefined, other);
    await office.act('clerk', 'merge', third.ref, { into: ref, reason: 'The same three lamps' });
    const element = await page('clerk', ref, 'en');
    await found(element);
    await until(() => element.shadowRoot?.querySelector('.followers'));
    expectEnglish(element);
  });
});

/** Takes an action whose reason alone is asked for; the element that it was taken in may be gone then. */
async function takeActionOf(element: LinliCaseActions, action: string, reason: string): Promise<void> {
  (await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`))).click();
  const box = await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('[name="reason"]'));
  expect(element.shadowRoot?.querySelectorAll('form textarea, form input')).to.have.length(1);
  box.value = reason;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  find<HTMLButtonElement>(element, 'form [type="submit"]').click();
  await until(() => !element.isConnected || element.shadowRoot?.querySelector('[role="status"] .notice'));
}
