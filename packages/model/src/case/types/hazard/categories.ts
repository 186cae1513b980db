import type { Choice, TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** What is unsafe about a place: a small start that a city maps to its own list. */
export const categories: TreeNode[] = [
  branch('fire', text('消防', '消防', 'Fire'), [
    leaf('passage', text('消防通道堵塞', '消防通道堵塞', 'Fire lane blocked')),
    leaf('exit', text('安全出口不畅', '安全出口不暢', 'Exit obstructed')),
    leaf('equipment', text('消防设施失效', '消防設施失效', 'Fire equipment out of order')),
    leaf('charging', text('违规充电', '違規充電', 'Unsafe charging')),
  ]),
  branch('building', text('建筑结构', '建築結構', 'Buildings'), [
    leaf('structure', text('房屋结构', '房屋結構', 'Unsound structure')),
    leaf('facade', text('外墙与悬挂物', '外牆與懸掛物', 'Façade and what hangs on it')),
    leaf('site', text('施工安全', '施工安全', 'Building site safety')),
  ]),
  branch('energy', text('水电气', '水電氣', 'Power, gas and water'), [
    leaf('wiring', text('用电', '用電', 'Electrical wiring')),
    leaf('gas', text('燃气', '燃氣', 'Gas')),
    leaf('equipment', text('电梯与特种设备', '電梯與特種設備', 'Lifts and special equipment')),
  ]),
  branch('road', text('道路交通', '道路交通', 'Roads'), [
    leaf('surface', text('路面与井盖', '路面與井蓋', 'Surface and manholes')),
    leaf('signs', text('标志与护栏', '標誌與護欄', 'Signs and barriers')),
    leaf('crossing', text('校门与路口', '校門與路口', 'School gates and crossings')),
  ]),
  branch('crowd', text('人员密集', '人員密集', 'Crowded places'), [
    leaf('capacity', text('场所容量与疏散', '場所容量與疏散', 'Capacity and evacuation')),
    leaf('guarding', text('安全防护设施', '安全防護設施', 'Protective installations')),
  ]),
  branch('nature', text('自然灾害', '自然災害', 'Nature'), [
    leaf('slope', text('边坡与滑坡', '邊坡與滑坡', 'Slopes and landslides')),
    leaf('water', text('河道与水域', '河道與水域', 'Rivers and open water')),
  ]),
  { value: 'other', label: text('其他', '其他', 'Other') },
];

/** The kinds of place that are looked after, crowded ones first. */
export const siteKinds: Choice[] = [
  { value: 'school', label: text('学校、幼儿园', '學校、幼兒園', 'School or kindergarten') },
  { value: 'hospital', label: text('医院', '醫院', 'Hospital') },
  { value: 'mall', label: text('商场、市场', '商場、市場', 'Shopping centre or market') },
  { value: 'station', label: text('车站、码头', '車站、碼頭', 'Station or pier') },
  { value: 'venue', label: text('文体与宗教场所', '文體與宗教場所', 'Place of culture, sport or worship') },
  { value: 'care', label: text('养老与福利机构', '養老與福利機構', 'Care home') },
  { value: 'housing', label: text('住宅小区', '住宅社區', 'Housing estate') },
  { value: 'buildingSite', label: text('建筑工地', '建築工地', 'Building site') },
  { value: 'factory', label: text('厂矿、仓库', '廠礦、倉庫', 'Works or warehouse') },
  { value: 'road', label: text('道路、桥梁', '道路、橋樑', 'Road or bridge') },
  { value: 'openWater', label: text('河道、水库', '河道、水庫', 'River or reservoir') },
  { value: 'other', label: text('其他', '其他', 'Other') },
];
