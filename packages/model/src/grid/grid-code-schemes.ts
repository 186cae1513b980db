import { text } from '../text/text.js';
import type { GridCodeScheme, GridCodeSegment } from './grid-code-scheme.js';

const county = segment('county', 6, text('县（市、区）', '縣（市、區）', 'County or district'));
const township = segment('township', 3, text('乡镇（街道）', '鄉鎮（街道）', 'Township or street'));
const community = segment('community', 3, text('村（社区）', '村（社區）', 'Village or community'));
const sequence = segment('sequence', 3, text('网格顺序号', '網格順序號', 'Number of the grid'), [{ from: '001', to: '999' }]);

/** 15 digits: the code of the community and three of the grid's own. A preset: no rule prescribes it. */
export const defaultGridCodeScheme: GridCodeScheme = {
  id: '12+3',
  label: text('社区代码加三位顺序号', '社區代碼加三位順序號', 'Community code and three digits'),
  segments: [{ ...community, digits: 12 }, sequence],
  order: 'given',
};

/** 15 digits, 6+3+3+3, numbered from west to east and from north to south. Source: 北京 DB11 单元网格. */
export const beijingGridCodeScheme: GridCodeScheme = {
  id: 'beijing',
  label: text('北京单元网格（15 位）', '北京單元網格（15 位）', 'Beijing unit grids (15 digits)'),
  basis: { source: text('北京市地方标准 DB11（单元网格）', '北京市地方標準 DB11（單元網格）', 'Beijing local standard DB11 on unit grids') },
  segments: [county, township, community, sequence],
  order: 'west-east-north-south',
};

/** 20 digits, 6+6+3+3+2: an object code, county, street, community (merged ones from 601), sequence (00: not subdivided). Source: CJ/T 349-2010. */
export const cjt349GridCodeScheme: GridCodeScheme = {
  id: 'cjt-349',
  label: text('CJ/T 349 网格（20 位）', 'CJ/T 349 網格（20 位）', 'CJ/T 349 grids (20 digits)'),
  basis: { source: text('CJ/T 349-2010', 'CJ/T 349-2010', 'CJ/T 349-2010') },
  segments: [
    segment('object', 6, text('对象代码', '對象代碼', 'Object code')),
    county,
    township,
    { ...community, ranges: [{ from: '001', to: '600' }, { from: '601', to: '999', label: text('合并的社区', '合併的社區', 'Merged communities'), standsFor: 'merged' }] },
    segment('sequence', 2, sequence.label, [{ from: '00', to: '00', label: text('未细分', '未細分', 'Not subdivided'), standsFor: 'whole' }, { from: '01', to: '99' }]),
  ],
  order: 'given',
};

/** 14 digits, 6+3+3+2. Source: CJ/T 213-2005, from knowledge of it and not checked against its text. */
export const cjt213GridCodeScheme: GridCodeScheme = {
  id: 'cjt-213',
  label: text('CJ/T 213 单元网格（14 位）', 'CJ/T 213 單元網格（14 位）', 'CJ/T 213 unit grids (14 digits)'),
  basis: { source: text('CJ/T 213-2005', 'CJ/T 213-2005', 'CJ/T 213-2005') },
  segments: [county, township, community, segment('sequence', 2, sequence.label, [{ from: '01', to: '99' }])],
  order: 'given',
};

export const gridCodeSchemes: readonly GridCodeScheme[] = [defaultGridCodeScheme, beijingGridCodeScheme, cjt349GridCodeScheme, cjt213GridCodeScheme];

function segment(part: GridCodeSegment['part'], digits: number, label: GridCodeSegment['label'], ranges?: GridCodeSegment['ranges']): GridCodeSegment {
  return { name: part, label, part, digits, ...(ranges && { ranges }) };
}
