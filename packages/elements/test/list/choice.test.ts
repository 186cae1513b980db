import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '@linli/elements/cases/case-bulk/define.js';
import type { CaseSelectionDetail, LinliCaseList } from '@linli/elements';
import { all, boxOf, caseOf, casesOf, focusedText, HandFed, listOf, one, press, rows, settled, table } from './support.js';

const status = (element: LinliCaseList): string => one(element, '[role="status"]').textContent ?? '';
const checked = (element: LinliCaseList): boolean[] => rows(element).map((row) => row.querySelector('input')?.checked === true);
const allBox = (element: LinliCaseList): HTMLInputElement => one(element, 'input[name="all"]') as HTMLInputElement;

async function click(element: LinliCaseList, row: number, shiftKey = false): Promise<void> {
  boxOf(element, row).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey }));
  await settled(element);
}

async function pressed(element: LinliCaseList, key: string, part: KeyboardEventInit = {}): Promise<void> {
  press(element, key, part);
  await settled(element);
}

describe('linli-case-list: choosing', () => {
  it('is not there unless it is asked for', async () => {
    const element = await listOf(casesOf(20));
    expect(all(element, 'input[type="checkbox"]')).to.have.lengthOf(0);
    expect(table(element).hasAttribute('aria-multiselectable')).to.equal(false);
    element.focus();
    await pressed(element, ' ');
    await pressed(element, 'a', { ctrlKey: true });
    expect(status(element)).to.equal('共 20 件');
  });

  it('goes by Space, is told by row and count, and opens nothing', async () => {
    const element = await listOf(casesOf(20), { bulk: true });
    let opened = 0;
    element.addEventListener('linli-case-open', () => (opened += 1));
    element.focus();
    await pressed(element, 'ArrowDown');
    await pressed(element, ' ');
    expect(rows(element).slice(0, 3).map((row) => row.getAttribute('aria-selected'))).to.deep.equal(['false', 'true', 'false']);
    expect(boxOf(element, 1).checked).to.equal(true);
    expect(status(element)).to.equal('共 20 件，已选 1 件');
    await pressed(element, ' ');
    expect(status(element)).to.equal('共 20 件');
    expect(boxOf(element, 1).checked).to.equal(false);
    expect(opened).to.equal(0);
  });

  it('goes by a click on the box, or beside it in its cell, and opens nothing', async () => {
    const element = await listOf(casesOf(20), { bulk: true });
    let opened = 0;
    element.addEventListener('linli-case-open', () => (opened += 1));
    await click(element, 2);
    boxOf(element, 4).closest<HTMLElement>('.cell')?.click();
    await settled(element);
    expect(checked(element).slice(0, 6)).to.deep.equal([false, false, true, false, true, false]);
    expect(opened).to.equal(0);
    (rows(element)[3]?.children[1] as HTMLElement).click();
    expect(opened, 'a click elsewhere opens').to.equal(1);
  });

  it('tells the open case from the chosen ones', async () => {
    const items = casesOf(20);
    const element = await listOf(items, { bulk: true, selected: items[2]?.ref });
    await click(element, 1);
    expect(rows(element).slice(1, 3).map((row) => [row.getAttribute('aria-selected'), row.getAttribute('aria-current')])).to.deep.equal([['true', 'false'], ['false', 'true']]);
  });

  it('reaches with Shift from the last row on, by click and by key', async () => {
    const element = await listOf(casesOf(20), { bulk: true });
    await click(element, 1);
    await click(element, 4, true);
    expect(checked(element).slice(0, 7)).to.deep.equal([false, true, true, true, true, false, false]);
    await pressed(element, 'ArrowUp');
    await pressed(element, 'ArrowUp');
    await pressed(element, ' ', { shiftKey: true });
    expect(checked(element).slice(0, 7)).to.deep.equal([false, true, false, false, false, false, false]);
  });

  it('chooses by Ctrl+A and by the box above what the filter leaves, of any number', async () => {
    const element = await listOf(casesOf(3000), { bulk: true, filter: { status: 'handling' } });
    const left = casesOf(3000).filter((item) => item.status === 'handling').length.toLocaleString('zh-Hans');
    element.focus();
    await pressed(element, 'a', { ctrlKey: true });
    expect(status(element)).to.equal(`共 3,000 件，显示 ${left} 件，已选 ${left} 件`);
    expect([allBox(element).checked, allBox(element).indeterminate]).to.deep.equal([true, false]);
    await click(element, 0);
    expect([allBox(element).checked, allBox(element).indeterminate]).to.deep.equal([false, true]);
    allBox(element).click();
    await settled(element);
    expect(status(element)).to.contain(`已选 ${left} 件`);
    allBox(element).click();
    await settled(element);
    expect(status(element)).not.to.contain('已选');
    expect([allBox(element).checked, allBox(element).indeterminate]).to.deep.equal([false, false]);
  });

  it('counts nothing that the filter hides, and has it again when it is back', async () => {
    const element = await listOf(casesOf(20), { bulk: true });
    await click(element, 0);
    await click(element, 1);
    element.filter = { status: casesOf(20)[0]?.status ?? '' };
    await settled(element);
    expect(status(element)).to.match(/已选 1 件$/);
    element.filter = {};
    await settled(element);
    expect(status(element)).to.equal('共 20 件，已选 2 件');
    one(element, '.unchoose').click();
    await settled(element);
    expect(status(element)).to.equal('共 20 件');
  });

  it('stays with its cases while others come and the order changes', async () => {
    const source = new HandFed();
    const element = await fixture<LinliCaseList>(html`<linli-case-list bulk .client=${source.client}></linli-case-list>`);
    await settled(element);
    source.give(casesOf(20));
    await settled(element);
    await click(element, 3);
    source.give([caseOf(900), ...casesOf(20)]);
    await settled(element);
    expect(checked(element).indexOf(true)).to.equal(4);
    element.sort = { column: 'receipt', direction: 'descending' };
    await settled(element);
    expect(status(element)).to.equal('共 21 件，已选 1 件');
    source.give(casesOf(20).filter((_, number) => number !== 3));
    await settled(element);
    expect(status(element)).to.equal('共 19 件');
  });

  it('tells the host, in the order of the list', async () => {
    const items = casesOf(20);
    const element = await listOf(items, { bulk: true });
    const seen: CaseSelectionDetail[] = [];
    element.addEventListener('linli-selection-change', (event) => seen.push((event as CustomEvent<CaseSelectionDetail>).detail));
    await click(element, 3);
    await click(element, 1);
    expect(seen.map(({ refs }) => refs)).to.deep.equal([[items[3]?.ref], [items[1]?.ref, items[3]?.ref]]);
  });

  it('is what a plain set would be, whatever is pressed', async () => {
    const items = casesOf(12);
    const element = await listOf(items, { bulk: true });
    let refs: readonly string[] = [];
    element.addEventListener('linli-selection-change', (event) => (refs = (event as CustomEvent<CaseSelectionDetail>).detail.refs.map(({ id }) => id)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ row: fc.nat({ max: 7 }), shift: fc.boolean() }), { minLength: 1, maxLength: 8 }), async (clicks) => {
        element.items = [...items];
        all(element, '.unchoose')[0]?.click();
        await settled(element);
        const plain = new Set<number>();
        let last: number | undefined;
        // The first click has no other to reach from: what was pressed in the run before is gone.
        for (const [position, { row, shift }] of clicks.entries()) {
          const through = shift && position > 0 && last !== undefined;
          const on = !plain.has(row);
          for (let at = through ? Math.min(row, last as number) : row; at <= (through ? Math.max(row, last as number) : row); at += 1) plain[on ? 'add' : 'delete'](at);
          last = row;
          boxOf(element, row).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: through }));
          await element.updateComplete;
        }
        expect(refs).to.deep.equal([...plain].sort((one, other) => one - other).map((row) => items[row]?.ref.id));
        expect(checked(element).flatMap((on, row) => (on ? [row] : []))).to.deep.equal([...plain].sort((one, other) => one - other));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves one stop for Tab, and the cursor where it was', async () => {
    const element = await listOf(casesOf(100), { bulk: true, columns: ['receipt', 'title'] });
    element.focus();
    await pressed(element, 'ArrowRight');
    await pressed(element, 'ArrowDown');
    await pressed(element, ' ');
    expect(focusedText(element)).to.equal(caseOf(1).receipt);
    expect(all(element, '.table [tabindex="0"], .table[tabindex="0"]')).to.have.lengthOf(1);
    await pressed(element, 'Home');
    await pressed(element, 'ArrowUp');
    await pressed(element, 'ArrowUp');
    expect((element.shadowRoot?.activeElement as HTMLElement).dataset['column'], 'the head of the boxes is passed like any other').to.equal('check');
  });

  it('is accessible as a table and as cards', async () => {
    const box = await fixture<HTMLElement>(html`<div><linli-case-list bulk .items=${casesOf(50)}></linli-case-list></div>`);
    box.style.width = '1100px';
    const element = box.firstElementChild as LinliCaseList;
    await settled(element);
    await click(element, 1);
    expect(boxOf(element, 0).getAttribute('aria-label')).to.equal(`选择：${caseOf(0).title}`);
    await expect(element).to.be.accessible();
    box.style.width = '360px';
    await settled(element);
    await click(element, 0);
    expect(status(element)).to.equal('共 50 件，已选 2 件');
    const cell = boxOf(element, 0).closest('.cell')?.getBoundingClientRect();
    expect(Math.min(cell?.width ?? 0, cell?.height ?? 0), 'as large as a target').to.be.at.least(44);
    await expect(element).to.be.accessible();
  });
});
