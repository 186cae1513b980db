import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LinliClient, SyncStatus } from '@linli/client';
import '@linli/elements/sync/sync-status/define.js';
import type { LinliSyncStatus, OutboxOpen } from '@linli/elements';
import { Office, expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { Scripted, still } from './support.js';

type More = Partial<Omit<SyncStatus, 'storage'>> & { storage?: Partial<SyncStatus['storage']> };
const standing = ({ storage, ...more }: More): SyncStatus => ({ ...still, ...more, storage: { ...still.storage, ...storage } });

describe('linli-sync-status', () => {
  const office = new Office();
  let client: LinliClient;
  before(async () => (client = await office.client('lead')));
  after(() => office.close());

  async function line(more: More, lang?: string): Promise<{ element: LinliSyncStatus; script: Scripted }> {
    const script = new Scripted();
    script.status.value = standing(more);
    const element = await show<LinliSyncStatus>(script.over(client), html`<linli-sync-status></linli-sync-status>`, lang);
    await element.updateComplete;
    return { element, script };
  }
  const head = (element: LinliSyncStatus): string => [...find(element, '.line .said').children].map(({ textContent }) => textContent).join(' ');
  const points = (element: LinliSyncStatus): string[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-point]') ?? [])].map(({ dataset }) => dataset['point'] ?? '');
  const unfold = async (element: LinliSyncStatus): Promise<void> => {
    find(element, '.toggle').click();
    await element.updateComplete;
  };

  /** What stands there, what heads the line, and what it says. The office's time is 9:00. */
  const cases: [name: string, given: More, kind: string, says: string][] = [
    ['all is sent', {}, 'sent', '已全部送达'],
    ['it was not asked yet, and nothing waits', { online: null }, 'sent', '已全部送达'],
    ['some wait', { online: null, pending: 2, held: 1 }, 'waiting', '3 项保存在本机，等待提交'],
    ['some are on their way', { pending: 1234 }, 'sending', '正在提交 1,234 项'],
    ['there is no line', { online: false }, 'offline', '没有网络，可以继续办理'],
    ['some wait for a line', { online: false, pending: 4, stuckSince: '2026-06-15T08:32:00+08:00' }, 'offline', '没有网络，4 项保存在本机'],
    ['someone has to sign in', { needsAuth: true, pending: 2 }, 'signIn', '请重新登录，登录后提交本机的 2 项'],
    ['the app is too old', { needsUpdate: true, pending: 2 }, 'update', '应用需要更新，更新后提交本机的 2 项'],
    ['they do not get through', { pending: 3, stuckSince: '2026-06-15T08:32:00+08:00' }, 'stuck', '从 08:32 起没有提交成功，还有 3 项'],
    ['they did not get through yesterday', { pending: 3, stuckSince: '2026-06-14T18:05:00+08:00' }, 'stuck', '从 2026-06-14 18:05 起没有提交成功'],
    ['some need a person', { dead: 2, held: 1 }, 'attention', '2 项需要您处理'],
    ['data is being fetched', { loading: { done: 1200 }, lagMs: null }, 'sent', '已全部送达 正在获取数据，已完成 1,200 件'],
    ['the data is old', { lagMs: 27 * 60_000 }, 'sent', '已全部送达 显示的是 08:33 的数据'],
    ['the data is old and there is no line', { online: false, lagMs: 27 * 60_000 }, 'offline', '没有网络，可以继续办理 显示的是 08:33 的数据'],
    ['nothing can be kept', { pending: 1, storage: { kind: 'memory', persisted: null } }, 'memory', '1 项还没有提交，请先不要关闭页面'],
    ['there is little room left', { storage: { usage: 95, quota: 100 } }, 'nearlyFull', '本机存储空间已用 95%'],
    ['the data of this device was lost', { dead: 1, storage: { evicted: true } }, 'evicted', '本机保存的数据曾被清除'],
  ];
  for (const [name, given, kind, says] of cases) {
    it(`says when ${name}`, async () => {
      const { element } = await line(given);
      expect(points(element)[0]).to.equal(kind);
      expect(head(element)).to.contain(says);
      await unfold(element);
      await expect(element).to.be.accessible();
    });
  }

  it('folds away what matters less, and says there is more to know', async () => {
    const { element } = await line({ pending: 3, dead: 1, lagMs: 27 * 60_000, storage: { evicted: true, persisted: false, usage: 95, quota: 100 } });
    expect(points(element)).to.deep.equal(['evicted']);
    expect(textOf(element)).to.contain('已经丢失').and.to.contain('重新办理');
    expect(find(element, '.toggle').textContent).to.contain('另有 2 项提醒');
    await unfold(element);
    expect(points(element)).to.deep.equal(['evicted', 'attention', 'nearlyFull', 'sending']);
    expect(textOf(element)).to.contain('显示的是 08:33 的数据').and.to.contain('浏览器可能清除');
  });

  it('tells the data’s time as it was when the lag was told', async () => {
    const { element } = await line({ lagMs: 27 * 60_000 });
    office.now += 10 * 60_000;
    element.requestUpdate();
    await element.updateComplete;
    office.now -= 10 * 60_000;
    expect(textOf(element)).to.contain('显示的是 08:33 的数据');
  });

  it('asks the host to sign in, and goes on once that is done', async () => {
    const { element, script } = await line({ needsAuth: true, pending: 1 });
    let finish = (): void => undefined;
    element.addEventListener('linli-sign-in-request', (event) => (event as CustomEvent<{ waitUntil(promise: Promise<unknown>): void }>).detail.waitUntil(new Promise<void>((resolve) => (finish = resolve))));
    find(element, '.line .primary').click();
    await element.updateComplete;
    expect(script.asked).to.deep.equal([]);
    finish();
    await until(() => script.asked.length > 0);
    expect(script.asked).to.deep.equal([['signedIn']]);
  });

  it('leaves it to a host that prevents it', async () => {
    const { element, script } = await line({ needsAuth: true });
    element.addEventListener('linli-sign-in-request', (event) => event.preventDefault());
    find(element, '.line .primary').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(script.asked).to.deep.equal([]);
  });

  it('asks to open the outbox, by the keyboard alone', async () => {
    const { element } = await line({ dead: 2, pending: 1 });
    const opened = oneEvent(element, 'linli-outbox-open') as Promise<CustomEvent<OutboxOpen>>;
    find(element, '.line .point .button').focus();
    await sendKeys({ press: 'Enter' });
    expect((await opened).detail).to.deep.equal({ attention: 2, waiting: 1 });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(find(element, '.toggle').getAttribute('aria-expanded')).to.equal('true');
    expect(find<HTMLElement>(element, '#details').hidden).to.equal(false);
  });

  it('tries at once when it is asked to', async () => {
    const { element, script } = await line({ pending: 1 });
    await unfold(element);
    find(element, '.details > .button').click();
    expect(script.asked).to.deep.equal([['now']]);
  });

  it('tells what changes once it has come to rest, and a page in good order nothing', async () => {
    const { element, script } = await line({});
    const spoken = (): string => find(element, '[role="status"]').textContent ?? '';
    const heard: string[] = [];
    new MutationObserver(() => spoken() && heard.push(spoken())).observe(find(element, '[role="status"]'), { childList: true, characterData: true, subtree: true });
    for (const pending of [5, 4, 3, 2, 1]) {
      script.status.value = standing({ pending });
      // No time passes between one and the next: on a slow machine a short wait may be as long as the rest that is waited for.
      for (let turn = 0; turn < 20; turn += 1) await element.updateComplete;
    }
    await until(() => spoken() !== '');
    expect(heard).to.deep.equal(['正在提交 1 项']);
    script.status.value = standing({});
    await until(() => spoken() === '已全部送达');
  });

  it('says nothing of storage to a client without a store', async () => {
    const element = await show<LinliSyncStatus>(client, html`<linli-sync-status></linli-sync-status>`);
    expect(head(element)).to.equal('已全部送达');
    await unfold(element);
    expect(textOf(element)).to.not.contain('存储').and.to.not.contain('数据时间');
  });

  it('fits at 360 px in every language, in elder mode too', async () => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      for (const [name, given] of cases) {
        const { element } = await line(given, lang);
        element.style.cssText = 'inline-size: 360px; --linli-font-size: 20px; --linli-target: 3em';
        await unfold(element);
        const inner = find(element, '[role="group"]');
        expect(inner.scrollWidth, `${lang}: ${name}`).to.be.at.most(360);
        find(element, '.toggle').getBoundingClientRect().height;
        element.shadowRoot?.querySelectorAll('button').forEach((button) => expect(button.getBoundingClientRect().height, button.textContent ?? '').to.be.at.least(60));
        element.parentElement?.remove();
      }
    }
  });

  it('speaks English throughout', async () => {
    for (const [name, given] of cases) {
      const { element } = await line({ ...given, lagMs: 10 * 60_000, storage: { persisted: false, ...given.storage } }, 'en');
      await unfold(element);
      expectEnglish(element);
      expect(head(element), name).to.match(/[A-Za-z]/);
      element.parentElement?.remove();
    }
  });
});
