import { expect, fixture, html } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import type { LinliCaseList, LinliProvider } from '@linli/elements';
import '@linli/elements/provider/define.js';
import { until } from '../until.js';
import { all, caseOf, casesOf, focusedText, HandFed, listOf, one, press, rows, scrollTo, settled, table, titlesOf } from './support.js';

async function watched(source: HandFed): Promise<LinliCaseList> {
  const element = await fixture<LinliCaseList>(html`<linli-case-list .client=${source.client} .columns=${['receipt', 'title', 'place', 'lead']}></linli-case-list>`);
  await settled(element);
  return element;
}

describe('linli-case-list: states', () => {
  it('keeps its shape while it loads', async () => {
    const element = await watched(new HandFed());
    expect(one(element, '[role="status"]').textContent).to.equal('正在加载…');
    expect(all(element, '.skeleton .row').length).to.be.above(8);
    await expect(element).to.be.accessible();
  });

  it('asks for the query once', async () => {
    const source = new HandFed();
    await watched(source);
    expect(source.asked).to.equal(1);
  });

  it('says what an empty list means', async () => {
    const element = await listOf([]);
    expect(one(element, '.empty').textContent).to.contain('这里还没有事项');
    await expect(element).to.be.accessible();
  });

  it('says what went wrong and tries again', async () => {
    const source = new HandFed();
    const element = await watched(source);
    source.fail(new LinliError('forbidden', 'no'));
    await settled(element);
    expect(one(element, '[role="alert"]').textContent).to.contain('您没有查看这项内容的权限');
    await expect(element).to.be.accessible();
    one(element, '[role="alert"] button').click();
    source.give(casesOf(3));
    await settled(element);
    source.give(casesOf(3));
    await settled(element);
    expect(rows(element)).to.have.lengthOf(3);
    expect(all(element, '[role="alert"]')).to.have.lengthOf(0);
  });

  it('keeps the rows below an error that comes later', async () => {
    const source = new HandFed();
    const element = await watched(source);
    source.give(casesOf(3));
    await settled(element);
    source.fail(new LinliError('offline', 'no'));
    await settled(element);
    expect(rows(element)).to.have.lengthOf(3);
    expect(all(element, '[role="alert"]')).to.have.lengthOf(1);
  });

  it('warns where nothing is kept', async () => {
    const element = await watched(new HandFed({ kind: 'memory', reason: 'blocked' }));
    expect(one(element, '.notice').textContent).to.contain('关闭页面后');
  });

  it('says so where there is no data to connect to', async () => {
    const element = await fixture<LinliCaseList>(html`<linli-case-list></linli-case-list>`);
    expect(element.shadowRoot?.querySelector('[aria-busy="true"]')).to.exist;
    await until(() => element.shadowRoot?.textContent?.includes('页面还没有连接数据'), 'it never says so');
  });

  it('names divisions and organisations once they are known', async () => {
    const source = new HandFed();
    const element = await watched(source);
    source.give([caseOf(0, { area: '360102', lead: 'works' })]);
    await settled(element);
    expect(one(element, '.window [data-column="place"]').textContent).to.match(/^东湖区 /);
    expect(one(element, '.window [data-column="lead"]').textContent).to.equal('区城管局');
  });

  it('speaks English without a Chinese word of its own', async () => {
    const provider = await fixture<LinliProvider>(html`<linli-provider lang="en"><linli-case-list></linli-case-list></linli-provider>`);
    const element = provider.querySelector('linli-case-list') as LinliCaseList;
    element.items = [caseOf(0, { title: 'Lamp', place: { division: '360102', text: 'Gate' } })];
    await settled(element);
    expect(element.shadowRoot?.textContent).not.to.match(/\p{Script=Han}/u);
  });

  it('becomes a list of cards where it is narrow', async () => {
    const box = await fixture<HTMLElement>(html`<div><linli-case-list .items=${casesOf(500)}></linli-case-list></div>`);
    box.style.width = '360px';
    const element = box.firstElementChild as LinliCaseList;
    await settled(element);
    expect(element.hasAttribute('narrow')).to.equal(true);
    expect(one(element, '.head').getBoundingClientRect().height, 'the head takes no room').to.equal(0);
    expect(getComputedStyle(one(element, '[role="columnheader"]')).display, 'and still names the columns').not.to.equal('none');
    expect(rows(element).length).to.be.below(20);
    expect((rows(element)[0] as HTMLElement).offsetHeight).to.be.above(100);
    one(element, '.fold').click();
    await settled(element);
    expect(all(element, 'select[name="sort"]')).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
    box.style.width = '1100px';
    await settled(element);
    expect(element.hasAttribute('narrow')).to.equal(false);
    expect((rows(element)[0] as HTMLElement).offsetHeight).to.be.below(60);
  });

  it('keeps focus in its cell while a table becomes cards, and back', async () => {
    const box = await fixture<HTMLElement>(html`<div><linli-case-list .items=${casesOf(50)}></linli-case-list></div>`);
    box.style.width = '1100px';
    const element = box.firstElementChild as LinliCaseList;
    await settled(element);
    element.focus();
    press(element, 'ArrowDown');
    for (const width of ['360px', '1100px', '700px']) {
      box.style.width = width;
      await settled(element);
      await settled(element);
      expect(focusedText(element), width).to.equal(caseOf(1).title);
    }
  });

  it('is drawn again after it was moved in the page', async () => {
    const element = await listOf(casesOf(500));
    const parent = element.parentElement as HTMLElement;
    await scrollTo(element, 5_000);
    element.remove();
    parent.append(element);
    await settled(element);
    await scrollTo(element, 0);
    expect(titlesOf(element)[0]).to.equal(caseOf(0).title);
    await scrollTo(element, 9_000);
    expect(titlesOf(element)).to.include(caseOf(210).title);
  });
});

describe('linli-case-list: live updates', () => {
  it('keep the row at the top and the focused case where they are', async () => {
    const source = new HandFed();
    const element = await watched(source);
    const items = casesOf(300);
    source.give(items);
    await settled(element);
    await scrollTo(element, 4_000);
    (rows(element)[8]?.firstElementChild as HTMLElement).click();
    await settled(element);
    const focused = focusedText(element);
    const before = positionOf(element, focused);
    source.give([caseOf(900), caseOf(901), ...items]);
    await settled(element);
    expect(focusedText(element)).to.equal(focused);
    expect(positionOf(element, focused)).to.be.closeTo(before, 1);
    press(element, 'ArrowDown');
    expect(focusedText(element)).to.equal(followerOf(focused));
  });

  it('show new cases at the top to a reader who is there', async () => {
    const source = new HandFed();
    const element = await watched(source);
    source.give(casesOf(30));
    await settled(element);
    source.give([caseOf(900), ...casesOf(30)]);
    await settled(element);
    expect(table(element).scrollTop).to.equal(0);
    expect(rows(element)[0]?.firstElementChild?.textContent).to.equal(caseOf(900).receipt);
  });

  it('go back to the top when the reader asks for another order', async () => {
    const element = await listOf(casesOf(500));
    await scrollTo(element, 5_000);
    element.sort = { column: 'title', direction: 'ascending' };
    await settled(element);
    expect(table(element).scrollTop).to.equal(0);
  });
});

function positionOf(element: LinliCaseList, receipt: string): number {
  const cell = all(element, '.window [data-column="receipt"]').find(({ textContent }) => textContent === receipt);
  return cell?.getBoundingClientRect().top ?? Number.NaN;
}

function followerOf(receipt: string): string {
  return receipt.slice(0, -8) + String(Number(receipt.slice(-8)) + 1).padStart(8, '0');
}
