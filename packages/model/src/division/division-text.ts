import type { Text } from '../text/text-schema.js';
import { text } from '../text/text.js';
import type { DivisionNote, DivisionProblem } from './check-division-code.js';
import type { DivisionKind } from './division-kind.js';

/** What each kind of division is called. */
export const divisionKindLabels: Readonly<Record<DivisionKind, Text>> = {
  province: text('省（自治区、直辖市）', '省（自治區、直轄市）', 'Province'),
  city: text('地级市', '地級市', 'Prefecture-level city'),
  prefecture: text('地区（州、盟）', '地區（州、盟）', 'Prefecture'),
  group: text('省（市）直辖区划', '省（市）直轄區劃', 'Administered by the province itself'),
  district: text('市辖区', '市轄區', 'District'),
  county: text('县（旗）', '縣（旗）', 'County'),
  countyCity: text('县级市', '縣級市', 'County-level city'),
  wholeCity: text('不设区县的市', '不設區縣的市', 'City without counties'),
  street: text('街道', '街道', 'Street'),
  town: text('镇', '鎮', 'Town'),
  township: text('乡', '鄉', 'Township'),
  zone: text('开发区（园区、农场等）', '開發區（園區、農場等）', 'Development zone or farm'),
  community: text('社区', '社區', 'Community'),
  village: text('村', '村', 'Village'),
  communityLike: text('类似社区的区域', '類似社區的區域', 'Area like a community'),
  villageLike: text('类似村的区域', '類似村的區域', 'Area like a village'),
};

/** What is to be known about a code, in a sentence. */
export const divisionNoteTexts: Readonly<Record<DivisionNote, Text>> = {
  padded: text('代码末尾的零只是补位，已去掉。', '代碼末尾的零只是補位，已去掉。', 'The zeros at the end of the code only filled it up, and were taken off.'),
  'no-counties': text('该市不设区县，乡镇（街道）直接由市管辖。', '該市不設區縣，鄉鎮（街道）直接由市管轄。', 'This city has no counties: its towns and streets are right below the city.'),
  'pseudo-county': text('该市不设区县，代码表把全市另列为一个县级单位。', '該市不設區縣，代碼表把全市另列為一個縣級單位。', 'This city has no counties: the table lists the whole city once more in the place of one.'),
  zone: text('这是开发区、园区或农场等，不是行政区划，只在统计上单列。', '這是開發區、園區或農場等，不是行政區劃，只在統計上單列。', 'This is a development zone, a farm or the like: no administrative division, only counted as one.'),
  group: text('这只是代码表中的一个类目，不是实际的行政区划。', '這只是代碼表中的一個類目，不是實際的行政區劃。', 'This is only a heading of the table, not a division.'),
  'unknown-kind': text('无法从代码看出这是哪一类区划。', '無法從代碼看出這是哪一類區劃。', 'The code does not say what kind of division this is.'),
};

/** Why something is no code of a division, in a sentence that says what to do. */
export const divisionProblemTexts: Readonly<Record<DivisionProblem, Text>> = {
  'not-digits': text('区划代码只能是数字，请检查。', '區劃代碼只能是數字，請檢查。', 'A division code has digits only: check it.'),
  'wrong-length': text('区划代码应为 2、4、6、9 或 12 位数字，请检查。', '區劃代碼應為 2、4、6、9 或 12 位數字，請檢查。', 'A division code has 2, 4, 6, 9 or 12 digits: check it.'),
  gap: text('区划代码中间有一级是零，请检查。', '區劃代碼中間有一級是零，請檢查。', 'A level in the middle of the division code is zero: check it.'),
  unknown: text('区划代码表中没有这个代码，请检查。', '區劃代碼表中沒有這個代碼，請檢查。', 'The division table has no such code: check it.'),
};
