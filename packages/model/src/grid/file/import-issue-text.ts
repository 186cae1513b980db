import { geometryIssueText } from '../../geo/geometry-issue-text.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import { gridCodeIssueText } from '../grid-code-text.js';
import type { GridCodeScheme } from '../grid-code-scheme.js';
import type { ImportIssue, ImportIssueCode, ImportSeverity } from './import-issue.js';

/**
 * The issue in words: where in the file, what is wrong, and what became of it.
 * `第 12 个要素（网格 360102001001005）：户数应为整数。已去掉该项内容。`
 */
export function importIssueText(issue: ImportIssue, scheme: GridCodeScheme): Text {
  const where = placeOf(issue);
  const what = sentenceOf(issue, scheme);
  const [zhHans, zhHant, en] = issue.feature === null ? ['', '', ''] : outcomes[issue.severity];
  return text(`${where[0]}${what['zh-Hans']}${zhHans}`, `${where[1]}${what['zh-Hant'] ?? what['zh-Hans']}${zhHant}`, [`${where[2]}${what.en ?? what['zh-Hans']}`, en].filter((part) => part !== '').join(' '));
}

type Three = readonly [zhHans: string, zhHant: string, en: string];

function placeOf({ feature, grid }: ImportIssue): Three {
  if (feature === null) return ['', '', ''];
  return grid === null
    ? [`第 ${feature} 个要素：`, `第 ${feature} 個要素：`, `Feature ${feature}: `]
    : [`第 ${feature} 个要素（网格 ${grid}）：`, `第 ${feature} 個要素（網格 ${grid}）：`, `Feature ${feature} (grid ${grid}): `];
}

const outcomes: Readonly<Record<ImportSeverity, Three>> = {
  error: ['未导入。', '未匯入。', 'It was left out.'],
  repaired: ['已自动修正。', '已自動修正。', 'This was put right.'],
  warning: ['已导入，请核对。', '已匯入，請核對。', 'It was taken over: please check.'],
};

function sentenceOf({ code, severity, member, params, geometry, gridCode }: ImportIssue, scheme: GridCodeScheme): Text {
  if (code === 'geometry' && geometry) return geometryIssueText(geometry);
  if (code === 'grid-code' && gridCode) return gridCodeIssueText(gridCode, scheme);
  const words: Readonly<Record<string, string | number | undefined>> = { ...params, member };
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));
  const sentence = code === 'bad-member' && severity === 'repaired' ? emptied : sentences[code];
  const [zhHans, zhHant, en] = sentence.map(fill) as unknown as Three;
  return text(zhHans, zhHant, en);
}

/** What is left empty rather than refused. */
const emptied: Three = ['“{member}”的内容“{value}”无法识别，留空。', '「{member}」的內容「{value}」無法識別，留空。', '“{member}” cannot be read and is left empty: {value}.'];

const sentences: Readonly<Record<ImportIssueCode, Three>> = {
  'not-a-feature': ['不是 GeoJSON 要素（{value}）。', '不是 GeoJSON 要素（{value}）。', 'This is no GeoJSON feature ({value}).'],
  'wrong-geometry': ['图形类型应为 Polygon 或 MultiPolygon，现为 {value}。', '圖形類型應為 Polygon 或 MultiPolygon，現為 {value}。', 'The geometry should be a Polygon or MultiPolygon, and is {value}.'],
  geometry: ['图形有误。', '圖形有誤。', 'The geometry is wrong.'],
  altitude: ['坐标带有高程，只保留经纬度。', '座標帶有高程，只保留經緯度。', 'The positions have altitudes; only longitude and latitude are kept.'],
  'grid-code': ['网格代码有误。', '網格代碼有誤。', 'The grid code is wrong.'],
  'lost-digits': [
    '“{member}”以数字形式保存，位数太长，末尾已失真（{value}）。请以文本形式重新导出。',
    '「{member}」以數字形式儲存，位數太長，末尾已失真（{value}）。請以文字形式重新匯出。',
    '“{member}” is stored as a number, too long for all its digits ({value}): export it as text.',
  ],
  'duplicate-code': ['代码与第 {other} 个要素重复。', '代碼與第 {other} 個要素重複。', 'Its code is also that of feature {other}.'],
  'known-code': ['已有使用该代码的网格。', '已有使用該代碼的網格。', 'There is already a grid with this code.'],
  'retired-code': ['该代码属于已撤销的网格（{value}），不能再次使用。', '該代碼屬於已撤銷的網格（{value}），不能再次使用。', 'The code belonged to a grid that ended on {value}, and may not be used again.'],
  'wrong-community': ['“{member}”为 {value}，与网格代码中的社区 {found} 不一致。', '「{member}」為 {value}，與網格代碼中的社區 {found} 不一致。', '“{member}” is {value}, but the code says community {found}.'],
  'unknown-community': ['没有代码为 {value} 的社区。', '沒有代碼為 {value} 的社區。', 'No community has the code {value}.'],
  'missing-member': ['缺少“{member}”。', '缺少「{member}」。', '“{member}” is missing.'],
  'bad-member': ['“{member}”的内容无法识别：{value}。', '「{member}」的內容無法識別：{value}。', '“{member}” cannot be read: {value}.'],
  'text-number': ['“{member}”的数字与文本类型不符。', '「{member}」的數字與文字類型不符。', '“{member}” has a number where text belongs, or text for a number.'],
  'bad-days': ['失效日期（{found}）不晚于生效日期（{value}）。', '失效日期（{found}）不晚於生效日期（{value}）。', 'It ends ({found}) before it begins ({value}).'],
  'bad-characters': ['“{member}”中有乱码：{value}。', '「{member}」中有亂碼：{value}。', '“{member}” has damaged characters: {value}.'],
  'other-crs': [
    '文件写明的坐标系是 {declared}，但 {of} 个网格中只有 {fits} 个落在所属社区内；按 {likely} 读取则有 {wouldFit} 个。请核对坐标系。',
    '檔案寫明的座標系是 {declared}，但 {of} 個網格中只有 {fits} 個落在所屬社區內；按 {likely} 讀取則有 {wouldFit} 個。請核對座標系。',
    'The file says {declared}, but of {of} grids only {fits} lie in their community; read in {likely}, {wouldFit} do. Check the coordinate reference.',
  ],
};
