/** What stands around an action that is taken on many cases. */
export interface CaseBulkMessages {
  label: string;
  /** The boxes of a list. */
  choice: string;
  choose(title: string): string;
  chooseAll: string;
  /** After the count of cases. */
  chosen(count: string): string;
  clearChoice: string;
  /** Over the actions. */
  offered(count: string): string;
  none: string;
  tooMany(most: string): string;
  /** Where several kinds of cases were chosen. */
  kinds: string;
  /** A kind of case, or an action, with how many cases it has. */
  counted(name: string, count: string): string;
  /** Not all chosen cases are concerned. */
  partly(count: string, total: string): string;
  running(action: string): string;
  progress(done: string, total: string): string;
  stop: string;
  stopping: string;
  /** The report. */
  result(action: string): string;
  done(count: string): string;
  notDone(count: string): string;
  kept(count: string): string;
  skipped(count: string): string;
  more(count: string): string;
  again(count: string): string;
  close: string;
}

export const caseBulkMessages: CaseBulkMessages = {
  label: '批量办理',
  choice: '选择',
  choose: (title) => `选择：${title}`,
  chooseAll: '全选',
  chosen: (count) => `，已选 ${count} 件`,
  clearChoice: '取消选择',
  offered: (count) => `对已选的 ${count} 件，可以一起办理：`,
  none: '所选事项没有您可以一起办理的操作。',
  tooMany: (most) => `一次最多一起办理 ${most} 件。请减少选择，或先缩小筛选范围。`,
  kinds: '所选事项不止一类。各类事项的操作不同，请一次办理一类：',
  counted: (name, count) => `${name}（${count} 件）`,
  partly: (count, total) => `${total} 件中有 ${count} 件现在可以办理这一步，其余的不会改动。`,
  running: (action) => `正在办理“${action}”`,
  progress: (done, total) => `${done} / ${total} 件`,
  stop: '停止',
  stopping: '正在停止…',
  result: (action) => `“${action}”的办理结果`,
  done: (count) => `${count} 件已完成。`,
  notDone: (count) => `${count} 件没有办成：`,
  kept: (count) => `${count} 件已保存在本机，联网后自动提交，无需重复操作。`,
  skipped: (count) => `${count} 件还没有提交，没有改动。`,
  more: (count) => `另有 ${count} 件，已在列表中保持选中。`,
  again: (count) => `重新提交没有送达的 ${count} 件`,
  close: '知道了',
};
