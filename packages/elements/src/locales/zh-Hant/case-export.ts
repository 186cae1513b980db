import type { CaseExportMessages } from '../../cases/case-export/case-export.messages.js';

export const caseExport: CaseExportMessages = {
  export: '匯出表格',
  exporting: (done, total) => `正在匯出，${done} / ${total}`,
  exported: (count) => `已匯出 ${count} 件`,
  failed: '表格沒有匯出成功。請重試。',
  fileName: '事項列表',
};
