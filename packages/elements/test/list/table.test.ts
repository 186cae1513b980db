import { expect, oneEvent } from '@open-wc/testing';
import type { CaseOpenDetail, CaseSortDetail, LinliCaseList } from '@linli/elements';
import { until } from '../until.js';
import { all, casesOf, focusedText, listOf, one, press, rows, scrollTo, settled, table, titlesOf } from './support.js';

/** From the head down to the lower edge there are rows. */
function expectFilled(element: LinliCaseList): void {
  const drawn = rows(element).map((row) => row.getBoundingClientRect());
  expect(drawn[0]?.top).to.be.at.most(one(element, '.head').getBoundingClientRect().bottom + 1);
  expect(drawn[drawn.length - 1]?.bottom).to.be.at.least(table(element).getBoundingClientRect().bottom - 2);
}

/** The end of the scroll is this row at the lower edge, once the filters above have got their choices and their height. */
async function endsWithRow(element: LinliCaseList, index: string): Promise<void> {
  const isEnd = async () => {
    await scrollTo(element, table(element).scrollHeight);
    const last = rows(element).pop();
    const gap = (last?.getBoundingClientRect().bottom ?? 0) - table(element).getBoundingClientRect().bottom;
    return last?.getAttribute('aria-rowindex') === index && Math.abs(gap) <= 3;
  };
  await until(isEnd, `the list does not end with row ${index}`);
}

describe('linli-case-list: the table', () => {
  it('draws few rows of very many', async () => {
    const element = await listOf(casesOf(100_000));
    expect(rows(element).length).to.be.within(10, 40);
    expect(table(element).getAttribute('aria-rowcount')).to.equal('100001');
  });

  it('reaches the last row', async () => {
    const element = await listOf(casesOf(100_000));
    await endsWithRow(element, '100001');
  });

  it('reaches the last row of a list that is taller than a browser can lay out', async () => {
    const items = Array<ReturnType<typeof casesOf>[number]>(1_000_000).fill(casesOf(1)[0] as never);
    const element = await listOf(items);
    expect(table(element).scrollHeight).to.be.below(16_000_000);
    await endsWithRow(element, '1000001');
  });

  it('fills the view at every step of a fast scroll, in the frame of its event', async () => {
    const element = await listOf(casesOf(5_000));
    for (const top of [90, 1_000, 950, 30_000, 29_000, 200_000, 0]) {
      await scrollTo(element, top);
      expectFilled(element);
    }
  });

  for (const top of [30_000, 150_000, 0]) {
    it(`keeps rows in view, not a blank, where the browser has scrolled to ${top} and the page has not drawn yet`, async () => {
      const element = await listOf(casesOf(5_000));
      await scrollTo(element, 90_000);
      element.shadowRoot?.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true });
      await scrollTo(element, top);
      expectFilled(element);
    });
  }

  it('keeps rows in document order with their numbers while it scrolls', async () => {
    const element = await listOf(casesOf(1_000));
    for (const top of [60, 130, 900, 840, 20_000, 0]) {
      await scrollTo(element, top);
      const numbers = rows(element).map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(numbers).to.deep.equal(numbers.map((_, position) => (numbers[0] ?? 0) + position));
    }
  });

  it('says what it is to those who hear it', async () => {
    const element = await listOf(casesOf(30), { columns: ['title', 'status', 'light'], sort: { column: 'title', direction: 'descending' } });
    expect(table(element).getAttribute('aria-label')).to.equal('事项列表');
    expect(table(element).getAttribute('aria-colcount')).to.equal('3');
    expect(all(element, '[role="columnheader"]').map((head) => head.getAttribute('aria-sort'))).to.deep.equal(['descending', 'none', 'none']);
    expect(all(element, '.window .row:first-child .cell').map((cell) => cell.getAttribute('role'))).to.deep.equal(['rowheader', 'gridcell', 'gridcell']);
    expect(all(element, '.window .row:first-child .cell').map((cell) => cell.getAttribute('aria-colindex'))).to.deep.equal(['1', '2', '3']);
    await expect(element).to.be.accessible();
  });

  it('is accessible with its standard columns and a selected row', async () => {
    const items = casesOf(30);
    const element = await listOf(items, { selected: items[1]?.ref });
    expect(rows(element).map((row) => row.getAttribute('aria-selected')).slice(0, 3)).to.deep.equal(['false', 'true', 'false']);
    await expect(element).to.be.accessible();
  });
});

describe('linli-case-list: the cell cursor', () => {
  it('has one stop for Tab', async () => {
    const element = await listOf(casesOf(100));
    expect(all(element, '.table [tabindex="0"], .table[tabindex="0"]')).to.have.lengthOf(1);
  });

  const moves: [string, KeyboardEventInit, number, number][] = [
    ['ArrowDown', {}, 1, 0],
    ['ArrowRight', {}, 0, 1],
    ['End', {}, 0, 2],
    ['PageDown', {}, 11, 0],
    ['End', { ctrlKey: true }, 199, 2],
    ['ArrowLeft', {}, 0, 0],
  ];
  for (const [key, modifiers, row, column] of moves) {
    it(`moves by ${modifiers.ctrlKey ? 'Ctrl+' : ''}${key}`, async () => {
      const element = await listOf(casesOf(200), { columns: ['title', 'receipt', 'updatedAt'] });
      element.focus();
      press(element, key, modifiers);
      const focused = element.shadowRoot?.activeElement as HTMLElement;
      const at = Number(focused.closest('.row')?.getAttribute('aria-rowindex')) - 2;
      if (key === 'PageDown') expect(at).to.be.within(5, 15);
      else expect(at).to.equal(row);
      expect(focused.getAttribute('aria-colindex')).to.equal(String(column + 1));
    });
  }

  it('returns by Ctrl+Home from the end, and the row is in view', async () => {
    const element = await listOf(casesOf(2_000));
    element.focus();
    press(element, 'End', { ctrlKey: true });
    press(element, 'Home', { ctrlKey: true });
    expect(focusedText(element)).to.equal(titlesOf(element)[0]);
    expect(table(element).scrollTop).to.equal(0);
  });

  it('goes up to the head, whose buttons sort', async () => {
    const element = await listOf(casesOf(50));
    element.focus();
    press(element, 'ArrowUp');
    const button = element.shadowRoot?.activeElement as HTMLButtonElement;
    expect(button.localName).to.equal('button');
    setTimeout(() => button.click());
    const { detail } = (await oneEvent(element, 'linli-sort-change')) as CustomEvent<CaseSortDetail>;
    expect(detail.sort).to.deep.equal({ column: 'title', direction: 'ascending' });
  });

  it('keeps focus while its row is scrolled out of view, and goes on from there', async () => {
    const element = await listOf(casesOf(2_000), { columns: ['receipt', 'title'] });
    element.focus();
    press(element, 'ArrowDown');
    await scrollTo(element, 20_000);
    expect(element.shadowRoot?.activeElement).to.equal(table(element));
    press(element, 'ArrowDown');
    expect(focusedText(element)).to.equal('SQ-20260601-00000002');
  });

  it('takes focus back to its cell when that comes into view again', async () => {
    const element = await listOf(casesOf(2_000), { columns: ['receipt', 'title'] });
    element.focus();
    await scrollTo(element, 20_000);
    await scrollTo(element, 0);
    expect(focusedText(element)).to.equal('SQ-20260601-00000000');
  });
});

describe('linli-case-list: opening', () => {
  it('opens by Enter and by a click, and marks the case', async () => {
    const items = casesOf(40);
    const element = await listOf(items);
    const opened: CaseOpenDetail[] = [];
    element.addEventListener('linli-case-open', (event) => opened.push((event as CustomEvent<CaseOpenDetail>).detail));
    element.focus();
    press(element, 'Enter');
    (rows(element)[3]?.children[1] as HTMLElement).click();
    await settled(element);
    expect(opened.map(({ ref }) => ref)).to.deep.equal([items[0]?.ref, items[3]?.ref]);
    expect(rows(element)[3]?.getAttribute('aria-selected')).to.equal('true');
  });

  it('leaves the mark to a host that prevents it', async () => {
    const element = await listOf(casesOf(10));
    element.addEventListener('linli-case-open', (event) => event.preventDefault());
    element.focus();
    press(element, 'Enter');
    expect(element.selected).to.equal(undefined);
  });
});
