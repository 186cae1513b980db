import { expect } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import type { LinliRoster } from '@linli/elements';
import { actors, expectEnglish, find, until } from '../cases/support.js';
import { all, centreOf, drawn, registered, roster, said, slotOf, slots, widest } from './support.js';

/** Each row of the table: its head, then each day's cell. */
function rows(element: Element): string[][] {
  return all(element, '.week tbody tr').map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
}

const labour = '区人力资源和社会保障局劳动保障监察大队';

describe('linli-roster', () => {
  it('shows the week as a table: windows by days, by mode, with today and days off marked', async () => {
    const element = await drawn(roster(await registered({ now: '2026-06-16T10:00:00+08:00' })));
    expect(said(element, 'h3')).to.equal('2026年6月15日 周一 至 6月21日 周日');
    expect(said(element, 'caption')).to.equal('2026年6月15日 周一至6月21日 周日各窗口的入驻单位');
    expect(all(element, 'thead th').map((head) => head.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '窗口', '周一 6月15日', '周二 6月16日 今天', '周三 6月17日', '周四 6月18日', '周五 6月19日 端午节', '周六 6月20日 休', '周日 6月21日 休',
    ]);
    expect(all(element, '[aria-current="date"]').map(({ dataset }) => dataset['day'])).to.deep.equal(['2026-06-16']);
    expect(rows(element)).to.deep.equal([
      ['1 号窗口 综合接待区', '区税务局 轮驻', '—无', '区税务局 轮驻', '—无', '休', '休', '休'],
      ['2 号窗口 综合接待区', '—无', '—无', '—无', '—无', '休', '休', '休'],
      ['3 号窗口 诉讼服务区', '区人民法院 常驻', '区人民法院 常驻', '区人民法院 常驻', '区人民法院 常驻', '休', '休', '休'],
    ]);
    expect(all(element, 'tbody th[scope="row"]')).to.have.lengthOf(3);
    expect(all(element, '.seat .mark svg').length).to.equal(all(element, '.seat').length);
    await expect(element).to.be.accessible();
  });

  it('goes to another week and back by keyboard, announces it, tells the host, and keeps the focus', async () => {
    const element = await drawn(roster(await registered()));
    const heard: unknown[] = [];
    element.addEventListener('linli-week-change', (event) => heard.push((event as CustomEvent).detail));
    const next = find<HTMLButtonElement>(element, '[data-step="1"]');
    next.focus();
    next.click();
    await until(() => rows(element)[0]?.[2] === `${labour} 轮驻`);
    expect(said(element, '[role="status"]')).to.equal('2026年6月22日 周一 至 6月28日 周日');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[data-step="1"]'));
    expect(all(element, '[aria-current]')).to.deep.equal([]);
    find(element, '[data-step="0"]').focus();
    find(element, '[data-step="0"]').click();
    await until(() => all(element, '[aria-current]').length === 1);
    await until(() => element.shadowRoot?.activeElement === find(element, '[data-step="1"]'));
    expect(heard).to.deep.equal([{ monday: '2026-06-22' }, { monday: '2026-06-15' }]);
  });

  it('keeps the table while another week is fetched, and finds who is there for a few days of it only', async () => {
    let waits: (() => void) | undefined;
    let slow = false;
    const client = await registered({ slots: [...slots, slotOf('gas', 'w2', { id: 'gas-2', validFrom: '2026-06-23', validTo: '2026-06-25' })] });
    const centres: typeof client.centres = {
      of: (...asked) => client.centres.of(...asked),
      roster: async (...asked) => {
        if (slow) await new Promise<void>((resolve) => (waits = resolve));
        return client.centres.roster(...asked);
      },
    };
    const element = await drawn(roster({ ...client, centres }));
    slow = true;
    find<HTMLButtonElement>(element, '[data-step="1"]').click();
    await until(() => waits);
    expect(find(element, '.days').getAttribute('aria-busy')).to.equal('true');
    expect(rows(element)[2]?.[1]).to.equal('区人民法院 常驻');
    slow = false;
    element.day = '2026-06-29';
    await until(() => find(element, '.days').getAttribute('aria-busy') === 'false');
    element.day = '2026-06-22';
    await until(() => rows(element)[1]?.[2] === '市燃气集团 常驻');
    expect(rows(element)[1]?.slice(1, 6)).to.deep.equal(['—无', '市燃气集团 常驻', '市燃气集团 常驻', '—无', '—无']);
  });

  it('marks a weekend day that is worked, and days that are not known', async () => {
    const element = await drawn(roster(await registered(), { day: '2026-09-20' }));
    expect(said(element, '[data-day="2026-09-20"]')).to.contain('调休上班');
    expect(rows(element)[2]?.[7]).to.equal('区人民法院 常驻');
    element.day = '2026-12-31';
    await until(() => element.shadowRoot?.querySelector('[data-day="2027-01-01"]'));
    expect(said(element, 'h3')).to.equal('2026年12月28日 周一 至 2027年1月3日 周日');
    expect(said(element, '.notice')).to.contain('2027 年的放假安排还没有公布');
    expect(said(element, '[data-day="2026-12-31"]')).to.not.contain('待定');
    expect(said(element, '[data-day="2027-01-01"]')).to.contain('待定');
    expect(all(element, 'tr[data-window="w3"] .seat.unknown')).to.have.lengthOf(3);
  });

  it('shows who is on call, within which time, and how calls stand: those that run first', async () => {
    const call = (at: string, arrivedAt: string | null = null) => ({ slot: 'gas-1', at: `2026-06-15T${at}:00+08:00`, arrivedAt: arrivedAt && `2026-06-15T${arrivedAt}:00+08:00` });
    const client = await registered();
    const element = await drawn(roster(client, { calls: [call('08:00', '08:20'), call('09:50'), call('09:00'), call('07:00', '07:45')] }));
    expect(said(element, '.callee h4')).to.equal('市燃气集团');
    expect(said(element, '.terms')).to.equal('到场时限 30 分钟内 电话 0791-8600 0577');
    expect(all(element, '.calls li').map((each) => each.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '09:50 呼叫 正常 还剩 20 分钟', '09:00 呼叫 已超期 30 分钟', '08:00 呼叫 按时到场，用时 20 分钟', '07:00 呼叫 到场超时 15 分钟，用时 45 分钟',
    ]);
    expect(all(element, '.calls .light svg')).to.have.lengthOf(4);
    await expect(element).to.be.accessible();
    element.calls = undefined;
    await element.updateComplete;
    expect(all(element, '.calls')).to.deep.equal([]);
    expect(said(element, '.callee')).to.not.contain('没有呼叫');
  });

  it('lists day by day where it is narrow: who is there every day once, then who else', async () => {
    const element = await drawn(roster(await registered(), {}, { width: '360px' }));
    await until(() => all(element, '.day').length === 8);
    expect(all(element, 'table')).to.deep.equal([]);
    expect(all(element, '.day').map((day) => day.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '每个开放日都在 3 号窗口 区人民法院 常驻', '6月15日 周一 今天 1 号窗口 区税务局 轮驻', '6月16日 周二 没有轮驻单位', '6月17日 周三 1 号窗口 区税务局 轮驻', '6月18日 周四 没有轮驻单位',
      '6月19日 周五 端午节', '6月20日 周六 休', '6月21日 周日 休',
    ]);
    expect(widest(element)).to.be.below(1);
    await expect(element).to.be.accessible();
  });

  it('shows those who have no window, and a resident of some days by its days', async () => {
    const some = [...slots, slotOf('gas', null, { id: 'astray' }), slotOf('labour', 'w2', { id: 'late', validFrom: '2026-06-17' })];
    const wide = await drawn(roster(await registered({ slots: some })));
    expect(rows(wide)[3]?.slice(0, 2)).to.deep.equal(['未安排窗口', '市燃气集团 常驻']);
    expect(rows(wide)[1]?.slice(1, 5)).to.deep.equal(['—无', '—无', `${labour} 常驻`, `${labour} 常驻`]);
  });

  it('is empty in words, says what went wrong, and tries again', async () => {
    const empty = await roster(await registered({ slots: [] }));
    await until(() => all(empty, '.empty').length === 1);
    expect(said(empty, '.empty')).to.contain('还没有入驻安排');
    const nowhere = await roster(await registered({ centres: [] }));
    await until(() => said(nowhere, '.empty').includes('还没有登记综治中心'));
    let fails = true;
    const failing = await roster(await registered({ before: async () => { if (fails) throw new LinliError('offline', 'gone'); } }));
    const alert = await until(() => failing.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    fails = false;
    window.dispatchEvent(new Event('online'));
    await until(() => all(failing, '.week').length === 1);
    expect(all(failing, '[role="alert"]')).to.deep.equal([]);
    expect(find(await roster(undefined), '.skeleton').getAttribute('aria-busy')).to.equal('true');
  });

  it('takes centre and roster from the host', async () => {
    const element: LinliRoster = await drawn(roster(await registered({ centres: [] }), { centre: centreOf(), slots, area: '360102' }));
    expect(rows(element)[2]?.[1]).to.equal('区人民法院 常驻');
  });

  for (const [look, options] of [
    ['wide', {}], ['narrow', { width: '360px' }], ['elder', { scale: 'elder' }], ['elder and narrow', { width: '360px', scale: 'elder' }], ['dark', { theme: 'dark' }],
  ] as const) {
    it(`is accessible ${look}, fits in English, and its targets are large enough`, async () => {
      const calls = [{ slot: 'gas-1', at: '2026-06-14T09:50:00+08:00', arrivedAt: '2026-06-14T11:50:00+08:00' }, { slot: 'gas-1', at: '2026-06-15T09:50:00+08:00', arrivedAt: null }];
      const element = await drawn(roster(await registered({ actor: actors.clerk }), { calls, day: '2026-06-23' }, { lang: 'en', ...options }));
      await until(() => element.hasAttribute('narrow') === 'width' in options);
      await element.updateComplete;
      expectEnglish(element);
      expect(widest(element)).to.be.below(1);
      const least = 'scale' in options ? 60 : 44;
      for (const target of all(element, 'a, button')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(least - 0.5);
      await expect(element).to.be.accessible();
    });
  }
});
