import { expect } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import { expectEnglish, find, textOf, until, actors } from '../cases/support.js';
import { all, area, centre, centreOf, drawn, posts, registered, said, slotOf, slots, widest } from './support.js';

const moments: [name: string, now: string, says: RegExp, light: string][] = [
  ['open', '2026-06-15T10:00:00+08:00', /^现在开放 开到 12:00$/, 'green'],
  ['at noon', '2026-06-15T12:30:00+08:00', /^现在不开放 下次开放：13:30$/, 'off'],
  ['in the evening', '2026-06-15T18:30:00+08:00', /^现在不开放 下次开放：6月16日 周二 09:00$/, 'off'],
  ['on a holiday', '2026-06-19T10:00:00+08:00', /^现在不开放 下次开放：6月22日 周一 09:00 今天端午节放假$/, 'off'],
  ['on a weekend day that is worked', '2026-09-20T10:00:00+08:00', /^现在开放 开到 12:00 今天周末调休上班$/, 'green'],
  ['in a year not announced', '2027-01-04T10:00:00+08:00', /^今天是否开放待定 2027 年的放假安排还没有公布/, 'unknown'],
  ['the evening before it', '2026-12-31T18:00:00+08:00', /^现在不开放 2027 年的放假安排还没有公布/, 'off'],
];

describe('linli-centre', () => {
  for (const [name, now, says, light] of moments) {
    it(`says whether it is open: ${name}`, async () => {
      const element = await drawn(centre(await registered({ now })));
      expect(said(element, '.opening')).to.match(says);
      expect(find(element, `.opening .light.${light} svg`)).to.exist;
    });
  }

  it('tells a citizen where it is, whom to call, and what it is for', async () => {
    const element = await drawn(centre(await registered()));
    expect(said(element, 'h2')).to.equal('区综治中心');
    expect(said(element, 'dl')).to.contain('三经路 88 号').and.to.contain('工作日 09:00–12:00、13:30–17:00');
    expect(find<HTMLAnchorElement>(element, 'dl a').href).to.equal('tel:079186001234');
    expect(all(element, '.zone')).to.have.lengthOf(9);
    expect(said(element, '[data-zone="arbitration"]')).to.equal('劳动仲裁区 拖欠工资等劳动争议');
    for (const inner of ['.findings', '.readiness', '.card']) expect(all(element, inner)).to.deep.equal([]);
  });

  it('says who is at which window: there, not there and when next, empty, on call', async () => {
    const element = await drawn(centre(await registered()));
    expect(said(element, '[data-window="w3"]')).to.equal('3 号窗口 区人民法院 在窗口');
    expect(said(element, '[data-window="w1"]')).to.equal('1 号窗口 区税务局 在窗口 区人力资源和社会保障局劳动保障监察大队 今天不在 下次 6月23日 周二');
    expect(said(element, '[data-window="w2"]')).to.equal('2 号窗口 今天没有单位');
    expect(said(element, '.called')).to.equal('市燃气集团 随驻 30 分钟内到场');
    expect(all(element, '.seat svg')).to.have.lengthOf(3);
  });

  it('is on a break at noon, and never guesses', async () => {
    const noon = await drawn(centre(await registered({ now: '2026-06-15T12:30:00+08:00' })));
    expect(said(noon, '[data-window="w3"]')).to.contain('今天在，现在休息');
    const unknown = await drawn(centre(await registered({ now: '2027-01-04T10:00:00+08:00' })));
    expect(said(unknown, '[data-window="w3"]')).to.contain('今天在不在待定');
  });

  it('shows the nearest centre of an area, or the one that is named', async () => {
    const client = await registered();
    const near = await drawn(centre(client, { area: '360102001001' }));
    expect(said(near, 'h2')).to.equal('街道综治中心');
    const named = await drawn(centre(client, { area: '360102001001', centreId: 'centre' }));
    expect(said(named, 'h2')).to.equal('区综治中心');
  });

  it('shows staff findings, readiness with its evidence, groups with their posts, merged platforms', async () => {
    const element = await drawn(centre(await registered({ actor: actors.clerk }), { detail: 'staff', area: undefined }));
    expect(said(element, '.findings')).to.equal('需要改正的问题 没有发现问题。');
    expect(said(element, '.readiness > p')).to.equal('5 项中已达到 1 项');
    expect(said(element, '[data-item="sign"]')).to.equal('有牌子 已达到 依据：photo 12 2026年3月2日 周一检查');
    expect(said(element, '[data-item="site"]')).to.equal('有场地 未达到');
    expect(said(element, '[data-item="effect"]')).to.equal('有效果 还没有检查');
    const cards = all(element, '.card').map((card) => card.textContent?.replace(/\s+/g, ' '));
    expect(cards[0]).to.contain('岗位 D').and.to.contain('岗位 E').and.to.not.contain('岗位 F');
    expect(cards[1]).to.contain('综治执法组团').and.to.contain('岗位 F').and.to.contain('区人民法院');
    expect(textOf(element)).to.contain('便民服务中心');
    await expect(element).to.be.accessible();
  });

  it('names what is wrong, faults first, with the organisations and windows that it is about', async () => {
    const wrong = [...slots, slotOf('gas', 'w3', { id: 'gas-2' })];
    const readiness = [{ item: 'sign' as const, met: true }];
    const client = await registered({ actor: actors.clerk, slots: wrong, posts: posts.slice(1), centres: [centreOf({ readiness })] });
    const element = await drawn(centre(client, { detail: 'staff' }));
    const codes = all(element, '.finding').map(({ dataset }) => dataset['code']);
    expect(codes).to.deep.equal(['too-few-posts', 'window-taken-twice', 'no-evidence']);
    expect(said(element, '[data-code="window-taken-twice"]')).to.contain('区人民法院、市燃气集团、3 号窗口');
    expect(said(element, '[data-code="no-evidence"]')).to.match(/^提醒/);
  });

  it('takes centre, roster and posts from the host, and asks nobody', async () => {
    const asked: string[] = [];
    const client = await registered({ before: async (name) => void asked.push(name) });
    const element = await drawn(centre(client, { detail: 'staff', centre: centreOf({ phone: null }), slots, posts }));
    expect(said(element, '[data-window="w3"]')).to.contain('区人民法院');
    expect(asked).to.deep.equal([]);
    element.slots = [];
    await element.updateComplete;
    expect(said(element, '[data-window="w3"]')).to.equal('3 号窗口 今天没有单位');
  });

  it('keeps its shape while it loads, says what went wrong, and tries again', async () => {
    let answer: (() => void) | undefined;
    let fails = true;
    const client = await registered({
      before: async (name) => {
        if (name === 'centres') await new Promise<void>((resolve) => (answer = resolve));
        if (fails) throw new LinliError('forbidden', 'no');
      },
    });
    const element = await centre(client);
    await until(() => answer);
    expect(find(element, '.skeleton [role="status"]').textContent).to.equal('正在加载…');
    answer?.();
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('您没有查看这项内容的权限');
    await expect(element).to.be.accessible();
    [fails, answer] = [false, undefined];
    alert.querySelector('button')?.click();
    (await until(() => answer))();
    await until(() => all(element, 'article').length === 1);
    expect(all(element, '[role="alert"]')).to.have.lengthOf(0);
  });

  it('says what to do where there is no centre, and waits where there is no client', async () => {
    const element = await centre(await registered({ centres: [] }), { area });
    await until(() => all(element, '.empty').length === 1);
    expect(said(element, '.empty')).to.contain('还没有登记综治中心');
    expect(find(await centre(undefined), '.skeleton').getAttribute('aria-busy')).to.equal('true');
  });

  for (const [look, options] of [
    ['wide', {}], ['narrow', { width: '360px' }], ['elder and narrow', { width: '360px', scale: 'elder' }], ['dark', { theme: 'dark' }],
  ] as const) {
    it(`is accessible ${look}, fits in English, and its targets are large enough`, async () => {
      const element = await drawn(centre(await registered({ actor: actors.clerk, posts: posts.map((post) => ({ ...post, filled: false, phone: '0791-8600 1001' })) }), { detail: 'staff' }, { lang: 'en', ...options }));
      expectEnglish(element);
      expect(widest(element)).to.be.below(1);
      const least = 'scale' in options ? 60 : 44;
      for (const target of all(element, 'a, button')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(least - 0.5);
      await expect(element).to.be.accessible();
    });
  }
});
