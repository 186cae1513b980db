import type { FactsMessages } from '../../cases/facts/facts.messages.js';

export const facts: FactsMessages = {
  more: '展開全文',
  less: '收起',
  file: (name, size) => `${name}（${size}）`,
  fileMissing: '附件暫時無法開啟',
  case: (title, receipt) => `${title}（${receipt}）`,
  otherCase: '另一件事項',
};
