import { expect, fixture, html } from '@open-wc/testing';
import { appeal, petition, type Case } from '@linli/model';
import type { LinliCaseList } from '@linli/elements';
import { all, caseOf, casesOf, listOf, now, one, rows, settled } from './support.js';

const part = (state: Case['parts'][number]['state']): Case['parts'][number] => ({
  organisation: `unit-${state}`, as: 'assist', call: null, task: '', state, askedAt: now, respondedAt: null, attendedAt: null, doneAt: null, result: null,
});
const supervision: Case['supervision'] = { level: 'list', sponsor: 'centre', reason: 'late', since: now };

/** A case that has something to show in every column. */
const full = caseOf(1, {
  supervision, stars: 3, parts: [part('done'), part('asked'), part('attended')], project: '亮灯行动', type: { id: 'petition', version: petition.version },
});
const types = { caseTypes: [appeal, petition] };

const columnsShown = (element: LinliCaseList): string[] => all(element, '[role="columnheader"]').map((head) => head.dataset['column'] ?? '');
const cell = (element: LinliCaseList, column: string, row = 0): string => all(element, `.window [data-column="${column}"]`)[row]?.textContent?.trim() ?? '';

async function wideList(items: readonly Case[], options: Partial<LinliCaseList> = {}): Promise<LinliCaseList> {
  const box = await fixture<HTMLElement>(html`<div><linli-case-list></linli-case-list></div>`);
  box.style.width = '2400px';
  const element = box.firstElementChild as LinliCaseList;
  Object.assign(element, { items, now, ...types, ...options });
  await settled(element);
  return element;
}

describe('linli-case-list: columns', () => {
  const optional = ['type', 'supervision', 'stars', 'parts', 'project'];
  const given: [what: string, items: Case[], shown: string[]][] = [
    ['one kind of case and nothing else', casesOf(5), []],
    ['two kinds', [caseOf(0), caseOf(1, { type: { id: 'petition', version: 1 } })], ['type']],
    ['one case under supervision', [...casesOf(5), caseOf(6, { supervision })], ['supervision']],
    ['stars that were struck off', [caseOf(0, { stars: 0 })], ['stars']],
    ['a part of another organisation', [caseOf(0, { parts: [part('done')] })], ['parts']],
    ['a project', [caseOf(0, { project: '亮灯行动' })], ['project']],
    ['all of these', [caseOf(0), full], optional],
  ];
  for (const [what, items, shown] of given) {
    it(`are those that have something to show: ${what}`, async () => {
      expect(columnsShown(await wideList(items)).filter((column) => optional.includes(column))).to.have.members(shown);
    });
  }

  it('say kind, supervision, stars, open parts and project', async () => {
    const element = await wideList([full, caseOf(2)]);
    expect(optional.map((column) => cell(element, column))).to.deep.equal([petition.label['zh-Hans'], '挂牌督办', '3 星', '2/3', '亮灯行动']);
    expect(optional.slice(1).map((column) => cell(element, column, 1))).to.deep.equal(['', '', '', '']);
  });

  it('fit, the ones that matter least leaving first', async () => {
    const element = await wideList([full, caseOf(2)]);
    (element.parentElement as HTMLElement).style.width = '800px';
    await settled(element);
    expect(columnsShown(element)).to.include.members(['title', 'status', 'light', 'supervision']).and.not.include('project');
    expect(one(element, '.table').scrollWidth).to.be.at.most(one(element, '.table').clientWidth);
  });

  it('are the host\'s where the host chooses', async () => {
    const element = await listOf([full, caseOf(2)], { columns: ['stars', 'title'], ...types });
    expect(columnsShown(element)).to.deep.equal(['stars', 'title']);
  });

  it('mark a case that is part of another', async () => {
    const element = await listOf([caseOf(0, { mergedInto: { region: '360102', id: 'other' } }), caseOf(1)]);
    expect(cell(element, 'title')).to.equal(`〔已并案〕${caseOf(0).title}`);
    expect(cell(element, 'title', 1)).to.equal(caseOf(1).title);
  });

  it('become one line on a card', async () => {
    const element = await wideList([full, caseOf(2)]);
    (element.parentElement as HTMLElement).style.width = '360px';
    await settled(element);
    expect(cell(element, 'marks')).to.equal(`挂牌督办 · 3 星 · 未销号 2/3 · ${petition.label['zh-Hans']} · 亮灯行动`);
    expect(cell(element, 'marks', 1)).to.equal(appeal.label['zh-Hans']);
    const [card] = rows(element);
    const bottom = Math.max(...[...(card?.children ?? [])].map((child) => child.getBoundingClientRect().bottom));
    expect(bottom, 'nothing is cut off').to.be.at.most((card?.getBoundingClientRect().bottom ?? 0) + 1);
    one(element, '.fold').click();
    await settled(element);
    expect(all(element, 'select[name="sort"] option').map((option) => (option as HTMLOptionElement).value)).to.include('stars descending');
    await expect(element).to.be.accessible();
  });

  it('are accessible with all of them', async () => {
    await expect(await wideList([full, caseOf(2)])).to.be.accessible();
  });
});
