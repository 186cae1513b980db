/** What stands around the actions of a case. */
export interface CaseActionsMessages {
  group: string;
  empty: string;
  /** Over the actions that are folded away. */
  more: (count: number) => string;
  /** Before an action that cannot be undone and asks for nothing. */
  confirm: (action: string) => string;
  sending: string;
  done: (action: string) => string;
  /** Stored on this device, without an answer yet. */
  kept: (action: string) => string;
  /** Of one that was kept, and did not come about in the end. */
  notDone: (action: string) => string;
  /** The case has moved on while something was being entered. */
  gone: string;
}

export const caseActionsMessages: CaseActionsMessages = {
  group: '可以办理的操作',
  empty: '当前没有您可以办理的操作。',
  more: (count) => `其他操作（${count} 项）`,
  confirm: (action) => `确定要“${action}”吗？`,
  sending: '正在提交…',
  done: (action) => `“${action}”已完成。`,
  kept: (action) => `“${action}”已保存在本机，联网后自动提交，请不要重复办理。`,
  notDone: (action) => `“${action}”没有办成，请打开查看。`,
  gone: '事项的情况已经变化，现在不能办理这一步。您填写的内容还在，可以复制后使用。',
};
