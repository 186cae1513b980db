import type { CaseExportMessages } from '../../cases/case-export/case-export.messages.js';

export const caseExport: CaseExportMessages = {
  export: 'Export',
  exporting: (done, total) => `Exporting, ${done} of ${total}`,
  exported: (count) => `${count} exported`,
  failed: 'The table could not be exported. Please try again.',
  fileName: 'matters',
};
