import { text, type Duty, type DutyGrid, type GridService, type Post, type PostKind } from '@linli/model';
import type { DutyData } from '@linli/elements';

export const street = '360102001';
const community = '360102001001';
const from = '2026-01-01';

/** Names in Latin letters, so that a Chinese character in an English page is one that was left untranslated. */
export const grids: DutyGrid[] = ['001', '002'].map((number) => ({ code: `${community}${number}`, name: `Grid ${number}`, community, validFrom: from, validTo: null }));

const post = (kind: PostKind, grid: DutyGrid): Post => ({
  id: `${kind}-${grid.code.slice(-1)}`, kind, label: text(`${kind} ${grid.name}`, `${kind} ${grid.name}`, `${kind} ${grid.name}`), organisation: 'street', grid: grid.code, phone: null, filled: true, validFrom: from, validTo: null,
});

const item = (id: string, line: GridService['line'], department: string): GridService => ({
  id, label: text(id, id, id), department, line, task: text('look', 'look', 'look'), admission: null, validFrom: from, validTo: null,
});

export const duty = (service: string, kind: string, level: Duty['level'], area = street): Duty => ({ area, post: kind, service, level, validFrom: '2026-02-01', validTo: null });

/** Two departments, three items, two kinds of posts; nothing is wrong. */
export const sound: DutyData = {
  grids,
  posts: grids.flatMap((grid) => [post('gridWorker', grid), post('gridLead', grid)]),
  services: [item('Shops', 'market', 'works'), item('Lifts', 'safety', 'police'), item('Lamps', 'urban', 'works')],
  duties: [duty('Shops', 'gridWorker', 'lead'), duty('Lamps', 'gridWorker', 'lead'), duty('Lifts', 'gridWorker', 'lead', '3601'), duty('Lifts', 'gridLead', 'report'), duty('Lamps', 'gridLead', 'assist')],
  substitutions: [],
};

/** Nobody leads Shops; two lead Lamps in one grid; a duty for what is not on the list; a worker’s post is vacant. */
export const faulty: DutyData = {
  ...sound,
  posts: sound.posts.map((one) => (one.id === 'gridWorker-2' ? { ...one, filled: false } : one)),
  duties: [...sound.duties.filter(({ service }) => service !== 'Shops'), duty('Lamps', 'gridLead', 'lead', grids[0]?.code), duty('Snow', 'gridWorker', 'assist')],
};
