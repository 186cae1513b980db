/** What stands on the page that lays likely duplicates side by side. */
export interface DuplicatesMessages {
  intro: string;
  found: (count: number) => string;
  none: string;
  noneHint: string;
  /** How near two things are, from the nearest: for the whole, and for each piece of evidence. */
  nearness: [string, string, string, string];
  left: string;
  right: string;
  merge: string;
  /** With the reason why it may not be merged. */
  notMerged: (reason: string) => string;
  mergedInto: string;
  followers: (count: number) => string;
  unmerge: string;
}

export const duplicatesMessages: DuplicatesMessages = {
  intro: '只比较事情、地点和时间，不比较由谁反映。是不是同一件事、要不要合并，由您判断。',
  found: (count) => `可能是同一件事的有 ${count} 件`,
  none: '没有发现可能重复的事项。',
  noneHint: '比较了同一乡镇街道最近登记的同类事项。',
  nearness: ['很接近', '比较接近', '有些接近', '不接近'],
  left: '本事项',
  right: '对方事项',
  merge: '并入这一件',
  notMerged: (reason) => `不能并入：${reason}`,
  mergedInto: '本事项已经并入',
  followers: (count) => `已并入本事项的有 ${count} 件`,
  unmerge: '取消合并',
};
