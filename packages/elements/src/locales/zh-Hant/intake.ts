import type { IntakeMessages } from '../../cases/intake-form/intake-form.messages.js';

export const intake: IntakeMessages = {
  sending: '正在提交…',
  optionalNote: '沒有標「選填」的都需要填寫。',
  draftNote: '填寫的內容會自動儲存在這台裝置上，提交成功後刪除。',
  restored: (when) => `已恢復您 ${when} 填寫的內容。`,
  startOver: '清空重填',
  unknownType: (type) => `這裡沒有「${type}」這種事項。請聯絡網站管理員。`,
  failed: '沒有提交成功',
  receipt: {
    title: '提交成功',
    code: '回執編號',
    secret: '查詢密碼',
    keep: '請記下或列印回執編號和查詢密碼。查詢進展、補充材料和評價都要用到；查詢密碼離開本頁後不再顯示。',
    copy: '複製編號和密碼',
    copied: '已複製。',
    selected: '編號和密碼已選取，請用鍵盤或右鍵選單複製。',
    print: '列印回執',
    another: '再提交一件',
    next: '接下來',
    matter: '事項',
    filedAt: '提交時間',
    due: (label, day) => `${label}到 ${day} 為止。`,
  },
};
