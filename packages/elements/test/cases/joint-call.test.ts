import { expect, html } from '@open-wc/testing';
import '@linli/elements/cases/joint-call/define.js';
import type { LinliJointCall } from '@linli/elements';
import type { Case, CaseRef } from '@linli/model';
import { Office, expectEnglish, find, show, textOf, until, type ActorName } from './support.js';

const minute = 60_000;

const all = (element: Element, selector: string): Element[] => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const part = (element: LinliJointCall, organisation: string): Element => find(element, `.part[data-organisation="${organisation}"]`);
const squeezed = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The steps of a part: what was done with a tick, what is waited for with a dot. */
const steps = (element: LinliJointCall, organisation: string): string[] => [...part(element, organisation).querySelectorAll('.name')].map((name) => squeezed(name).replace(/\s*(已完成|等待中|尚未开始)$/, ''));

describe('linli-joint-call', () => {
  const office = new Office();
  after(() => office.close());

  /** Led by the works department; the police assists, and the centre has called the power company. */
  async function called(): Promise<CaseRef> {
    const { ref } = await office.file('ask');
    await office.act('dispatcher', 'callJoint', ref);
    return ref;
  }

  async function panel(actor: ActorName, item: Case, lang?: string): Promise<LinliJointCall> {
    return show<LinliJointCall>(await office.client(actor), html`<linli-joint-call .case=${item}></linli-joint-call>`, lang);
  }

  it('shows who called, why and where to meet, and each part with its task, its way and its limits', async () => {
    const ref = await called();
    await office.act('called', 'respondCall', ref);
    const element = await panel('clerk', await office.case('clerk', ref));
    await until(() => textOf(element).includes('供电公司'));
    for (const said of ['区接诉中心', 'A cable has to be cut off', 'Today 15:00 at the east gate', '2 个单位中 0 个已销号', '报到时限', '协办时限']) expect(textOf(element)).to.contain(said);
    expect(steps(element, 'power')).to.deep.equal(['✓ 吹哨', '✓ 应哨', '● 报到', '○ 销号']);
    expect(steps(element, 'police')).to.deep.equal(['✓ 请求协办', '● 办结']);
    expect(all(element, 'linli-deadline')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('puts the own part first, and marks it', async () => {
    const ref = await called();
    const item = await office.case('clerk', ref);
    for (const [actor, organisation] of [['assist', 'police'], ['called', 'power']] as const) {
      const element = await panel(actor, item);
      expect(all(element, '.part')[0]?.getAttribute('data-organisation')).to.equal(organisation);
      expect(all(element, '.part.own').map(squeezed).join('')).to.contain('本单位');
    }
    expect(all(await panel('clerk', item), '.part.own')).to.have.length(0);
  });

  it('tells how long each step took, and whether it came in time', async () => {
    const ref = await called();
    office.now += 45 * minute;
    await office.act('called', 'respondCall', ref);
    office.now += 30 * minute;
    await office.act('called', 'attendCall', ref);
    office.now += 3 * 60 * minute;
    await office.act('called', 'strikeOffCall', ref);
    const element = await panel('clerk', await office.case('clerk', ref));
    expect([...part(element, 'power').querySelectorAll('.step')].map((step) => /用时 (.*)$/.exec(squeezed(step))?.[1])).to.deep.equal([undefined, '45 分钟', '1.3 小时', '4.3 小时']);
    expect([...part(element, 'power').querySelectorAll('.clocks li')].map(squeezed)).to.deep.equal(['应哨时限 超时', '报到时限 按时', '销号时限 按时']);
    expect(part(element, 'power').textContent).to.contain('The cable was replaced');
    expect(find(element, '.progress').textContent).to.contain('2 个单位中 1 个已销号');
    expect(find(element, '.bar-part').getAttribute('width')).to.equal('50');
  });

  it('keeps the limits of an earlier part from those of a later one of the same organisation', async () => {
    const ref = await called();
    await office.act('called', 'attendCall', ref);
    await office.act('called', 'strikeOffCall', ref);
    await office.act('dispatcher', 'endCall', ref, {});
    office.now += 60 * minute;
    await office.act('lead', 'askAssist', ref);
    const element = await panel('clerk', await office.case('clerk', ref));
    expect(all(element, '.part[data-organisation="power"]').map((one) => one.querySelectorAll('.clocks li').length)).to.deep.equal([3, 1]);
  });

  it('keeps a call that was ended, with those who finished their part', async () => {
    const ref = await called();
    await office.act('dispatcher', 'endCall', ref, { reason: 'It solved itself' });
    const element = await panel('clerk', await office.case('clerk', ref));
    expect(find(element, '.call').textContent).to.contain('已结束').and.to.contain('没有单位办结自己的部分');
    await expect(element).to.be.accessible();
  });

  it('says so where nobody else takes part', async () => {
    const { ref } = await office.file('accept');
    const element = await panel('clerk', await office.case('clerk', ref));
    expect(textOf(element)).to.equal('没有其他单位参与办理。');
  });

  it('speaks English throughout', async () => {
    const ref = await called();
    await office.act('called', 'respondCall', ref);
    const element = await panel('called', await office.case('clerk', ref), 'en');
    await until(() => textOf(element).includes('Power Company'));
    expectEnglish(element);
  });
});
