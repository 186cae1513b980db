import type { CaseActionsMessages } from '../../cases/case-actions/case-actions.messages.js';

export const caseActions: CaseActionsMessages = {
  group: '可以辦理的操作',
  empty: '目前沒有您可以辦理的操作。',
  more: (count) => `其他操作（${count} 項）`,
  confirm: (action) => `確定要「${action}」嗎？`,
  sending: '正在提交…',
  done: (action) => `「${action}」已完成。`,
  kept: (action) => `「${action}」已儲存在本機，連上網路後自動提交，請不要重複辦理。`,
  notDone: (action) => `「${action}」沒有辦成，請打開查看。`,
  gone: '事項的情況已經變化，現在不能辦理這一步。您填寫的內容還在，可以複製後使用。',
};
