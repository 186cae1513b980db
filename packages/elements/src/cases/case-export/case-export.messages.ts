/** What stands on the button that exports cases, and beside it. */
export interface CaseExportMessages {
  export: string;
  exporting(done: string, total: string): string;
  exported(count: string): string;
  failed: string;
  /** Of the file, before its date. */
  fileName: string;
}

export const caseExportMessages: CaseExportMessages = {
  export: '导出表格',
  exporting: (done, total) => `正在导出，${done} / ${total}`,
  exported: (count) => `已导出 ${count} 件`,
  failed: '表格没有导出成功。请重试。',
  fileName: '事项列表',
};
