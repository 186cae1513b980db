import type { GridKind, GridSetting, PlanFindingCode } from '@linli/model';
import type { FindingAdvice } from './finding-fixes.js';
import type { GridOperation } from './grid-plan.types.js';
import type { ImportSaid } from './import-said.js';
import type { Halving } from './ready-lines.js';
import type { RevisionSaid } from './revision-said.js';

/** What the plan of grids says. Numbers come grouped. */
export interface GridPlanMessages extends RevisionSaid, ImportSaid {
  label: string;
  chooseArea: string;
  chooseAreaHint: string;
  empty: string;
  emptyHint: string;
  day: string;
  export: string;
  import: string;
  mayNot: string;
  /** The findings. */
  findings: string;
  checking(percent: string): string;
  checkFailed: string;
  mixedCrs: string;
  sound(grids: string): string;
  found(findings: string, grids: string): string;
  kind: string;
  community: string;
  all: string;
  clearFilter: string;
  noneLeft: string;
  more(count: string): string;
  severities: { error: string; warning: string };
  kinds: Record<PlanFindingCode, string>;
  advices: Record<FindingAdvice, string>;
  measure: string;
  limit: string;
  place: string;
  grids: string;
  /** What can be done, and with which grid. */
  operations: Record<GridOperation, string>;
  fixOf(operation: string, grid: string): string;
  chosen(count: string): string;
  chosenNone: string;
  history: string;
  historyOf(grid: string): string;
  historyNone: string;
  now: string;
  successors: string;
  predecessors: string;
  back: string;
  gridKinds: Record<GridKind, string>;
  settings: Record<GridSetting, string>;
  halvings: Record<Halving, string>;
  printed(area: string, day: string): string;
}

export const gridPlanMessages: GridPlanMessages = {
  label: '网格划分',
  chooseArea: '请选择区域',
  chooseAreaHint: '选择一个行政区划后，显示其网格划分和核查结果。',
  empty: '这里还没有划分网格',
  emptyHint: '可以导入已有的网格划分（GeoJSON）。',
  day: '日期',
  export: '导出 GeoJSON',
  import: '导入 GeoJSON',
  mayNot: '您可以查看网格划分。调整网格由综治中心的派单或督办岗位办理。',
  findings: '核查结果',
  checking: (percent) => `正在核查，已完成 ${percent}`,
  checkFailed: '核查没有完成。',
  mixedCrs: '网格和社区边界的坐标系不一致，无法核查。请先统一坐标系。',
  sound: (grids) => `${grids} 个网格，没有发现问题`,
  found: (findings, grids) => `${grids} 个网格，发现 ${findings} 处问题`,
  kind: '问题类型',
  community: '村（社区）',
  all: '全部',
  clearFilter: '清除筛选',
  noneLeft: '筛选范围内没有问题。',
  more: (count) => `再显示 ${count} 条`,
  severities: { error: '须改正', warning: '请核对' },
  kinds: {
    'no-boundary': '没有边界', 'no-community-boundary': '社区没有边界', 'no-grid': '没有划分网格', 'unknown-community': '社区不在范围内', 'duplicate-code': '代码重复',
    'wrong-code': '代码不合规则', 'other-code': '代码与社区不符', gap: '未覆盖', hole: '中间未覆盖', overlap: '重叠', 'second-set': '另有一套网格', 'not-cut-out': '专属网格未划出',
    islands: '不连片', outside: '超出社区', 'thin-gap': '细缝未覆盖', 'thin-overlap': '细缝重叠', 'thin-grid': '过窄', unmatched: '边界未对齐',
    'too-many-households': '户数过多', 'too-few-households': '户数过少', 'too-many-people': '人口过多', 'too-few-people': '人口过少', 'not-counted': '户数未统计',
  },
  advices: {
    survey: '请测绘边界，再导入含这个网格的文件。',
    import: '请划分网格后导入。',
    recode: '请按编码规则更正代码，再重新导入。',
    match: '请让公共边界两侧的坐标一致（在制图软件中捕捉到同一点），再重新导入。',
    overlap: '请确定这块地方归哪个网格，在另一个网格中去掉，再重新导入。',
    'one-set': '请保留一套网格，撤销另一套。',
    'cut-out': '请从综合网格中划出专属网格的范围，再重新导入。',
    gap: '可以在这里设立网格，再与相邻网格合并；或更正相邻网格的边界后重新导入。',
    split: '可以拆分网格，或把一部分划给相邻网格。',
    merge: '可以与同一社区的相邻网格合并。',
    count: '请填写统计到的户数。',
    redraw: '请更正这个网格的边界，再重新导入。',
    community: '请核对村（社区）的代码和边界。',
  },
  measure: '实际',
  limit: '标准',
  place: '位置',
  grids: '网格',
  operations: { split: '拆分', merge: '合并', boundary: '调整边界', correct: '更正登记', retire: '撤销', found: '在此设立网格' },
  fixOf: (operation, grid) => `${operation}：${grid}`,
  chosen: (count) => `已选 ${count} 个网格`,
  chosenNone: '在地图或表格中选择网格，即可拆分、合并或调整。',
  history: '沿革',
  historyOf: (grid) => `${grid}的沿革`,
  historyNone: '没有沿革记录。',
  now: '现行',
  successors: '后续网格',
  predecessors: '前身网格',
  back: '返回核查结果',
  gridKinds: { general: '综合网格', dedicated: '专属网格' },
  settings: { town: '城镇', country: '农村' },
  halvings: { 'west-east': '分为东、西两部分', 'north-south': '分为南、北两部分' },
  printed: (area, day) => `${area}，${day}`,

  chosenGrids: '要调整的网格',
  chooseOne: '请在地图或表格中选择一个网格。',
  chooseSeveral: '请选择要合并的网格，至少两个。',
  addNeighbour: '相邻网格',
  noNeighbours: '同一社区内没有相邻的网格。',
  remove: (grid) => `去掉${grid}`,
  to: '划给',
  chooseNeighbour: '请选择相邻网格',
  line: '分界线',
  lineOfMove: '新的边界线',
  lineHint: '每行一个坐标：经度,纬度。从网格的一边画到另一边；首尾相同则围成一块。',
  lineWrong: (rows) => `第 ${rows} 行不是坐标。请写成“经度,纬度”，例如 115.8921,28.6765。`,
  ready: '现成的分法',
  share: (percent) => `约 ${percent} 划给相邻网格`,
  draw: '在地图上画线',
  drawing: '正在画线：点击地图加点，双击或按回车结束，按退格键去掉上一点，按 Esc 取消。',
  clearLine: '清除分界线',
  makes: (parts, areas) => `分成 ${parts} 部分：${areas}`,
  part: (number) => `第 ${number} 部分`,
  newGrid: '合并后的网格',
  giving: '划出的网格',
  taking: '划入的网格',
  record: '登记内容',
  fields: { name: '名称', kind: '类型', setting: '城乡', households: '户数', population: '人口', extent: '范围', phone: '电话', supervisionPhone: '监督电话' },
  countWrong: '请填写整数，或留空。',
  nameNeeded: '请填写网格名称。',
  retireHint: '撤销后，这片地方不再属于任何网格；其中未办结的事项需要人工另行安排。',
  on: '生效日期',
  onHint: '从这一天起按调整后的网格办理。',
  reason: '调整理由',
  reasonHint: '写明依据，例如会议或批复。会记入沿革。',
  preview: '查看影响',
  cancel: '取消',
  loadingRegister: '正在读取网格登记…',
  previewOf: (operation) => `${operation}：请核对影响`,
  importPreview: '导入：请核对影响',
  before: '调整前',
  after: '调整后',
  none: '—',
  ends: '撤销',
  begins: '新设',
  goesOn: '变更',
  households: (count) => `${count} 户`,
  refined: (count) => `另有 ${count} 个相邻网格的边界线补充点位，范围不变。`,
  andMore: (count) => `另有 ${count} 个网格。`,
  solved: (count) => `解决 ${count} 处问题`,
  fresh: (count) => `新增 ${count} 处问题`,
  kept: (count) => `其余 ${count} 处问题不变`,
  noFresh: '没有新的问题',
  notChecked: '调整后的划分没有核查成。',
  cases: '未办结事项',
  casesMove: (count) => `${count} 件转到新的网格`,
  casesUncertain: (count) => `${count} 件没有地点，或没有后续网格，需要人工确定`,
  casesNone: '没有需要转网格的未办结事项',
  casesUnknown: '暂时无法统计未办结事项。调整后仍会逐件处理。',
  change: '返回修改',
  confirm: (operation) => `确认${operation}`,
  confirmImport: '确认导入',
  revising: '正在写入网格登记…',
  moving: (done, total) => `正在转移事项，${done} / ${total} 件`,
  doneTitle: (operation) => `${operation}已完成`,
  doneImport: '导入已完成',
  doneFrom: (day) => `自${day}起生效。`,
  moved: (count) => `${count} 件事项已转到新的网格。`,
  movedNone: '没有事项需要转移。',
  refused: (count) => `${count} 件没有转成：`,
  uncertain: (count) => `${count} 件需要人工确定网格，仍在原网格：`,
  moveFailed: '网格已经调整，但事项还没有转移。请重试。',
  again: '重新转移事项',

  file: '网格文件',
  fileHint: 'GeoJSON 要素集合，每个网格一个要素，文件中须写明坐标系。可以把文件拖到这里。',
  chooseFile: '选择文件',
  crs: '坐标系',
  crsStated: '按文件写明的',
  reading: (percent, features) => `正在读取，已完成 ${percent}，${features} 个要素`,
  stop: '停止读取',
  readAgain: '重新读取',
  readAs: (crs) => `按 ${crs} 重新读取`,
  read: (grids, features) => `${features} 个要素中有 ${grids} 个网格可以导入。`,
  converted: (from, to) => `坐标已从 ${from} 转换为 ${to}。`,
  issues: '读取报告',
  issueCounts: { error: (count) => `未导入 ${count} 条`, repaired: (count) => `已修正 ${count} 条`, warning: (count) => `请核对 ${count} 条` },
  issueSeverities: { error: '未导入', repaired: '已修正', warning: '请核对' },
  columns: { severity: '结果', feature: '要素', text: '说明', place: '位置' },
  wholeFile: '整个文件',
  unlisted: (count) => `另有 ${count} 条没有列出。`,
  known: (count) => `${count} 个网格的代码已在登记中，导入后更新。`,
  noIssues: '没有发现问题。',
  missing: (count) => `文件中没有的 ${count} 个网格（同一社区）一并撤销`,
  missingHint: '文件是这些社区完整的划分时选用。',
  nothingNew: '文件中的网格与现有登记相同，没有需要导入的内容。',
  exported: (count) => `已导出 ${count} 个网格`,
  exportFailed: '没有导出成功。',
  fileName: '网格划分',
};
