/** The columns that every implementation shows: id, heading, width in px. */
export const columns = [
  ['title', '事项', 300], ['status', '状态', 110], ['light', '时限', 120], ['remaining', '剩余时间', 170], ['place', '地点', 330], ['updatedAt', '更新时间', 170],
];

export const rowHeight = 44;
export const height = 640;

let collator;

/** Pinyin order, as Linli sorts. */
export function compareTitles(a, b) {
  collator ??= new Intl.Collator('zh-Hans-CN');
  return collator.compare(a, b);
}
