import type { CoreMessages } from '../../core/core.messages.js';

export const core: CoreMessages = {
  loading: '正在載入…',
  retry: '重試',
  cancel: '取消',
  optional: '選填',
  lights: { green: '正常', yellow: '即將到期', red: '已逾期', paused: '暫停計時', unknown: '期限未定', off: '不計時' },
  outcomes: { solved: '已解決', partly: '部分解決', explained: '已解釋說明', unsolved: '未解決' },
  confirmations: { confirmed: '訴求人確認', disputed: '訴求人有異議', unreached: '未聯絡上訴求人' },
  roles: { applicant: '訴求人', clerk: '受理員', dispatcher: '派單員', handler: '承辦單位', verifier: '核驗員', supervisor: '督辦人員', approver: '單位負責人', gridWorker: '網格員', system: '系統' },
  channels: { web: '網上', phone: '電話', desk: '櫃檯', grid: '網格上報' },
  memoryOnly: '瀏覽器不允許儲存資料：關閉頁面後，本頁填寫和提交的內容會遺失。請允許本網站儲存資料，或換一個瀏覽器。',
  noClient: '頁面還沒有連接資料。請聯絡網站管理員。',
  errors: {
    offline: '網路已中斷。您填寫的內容已保留，恢復連線後請重試。',
    not_found: '沒有找到。請核對後重試。',
    forbidden: '您沒有查看這項內容的權限。',
    conflict: '這件事項剛剛被其他人更新。請查看最新情況後再操作。',
    storage_quota: '裝置儲存空間不足。請清理空間後重試；您填寫的內容仍在頁面上。',
    storage_unavailable: '瀏覽器無法儲存資料。請換一個瀏覽器，或離開無痕模式後重試。',
    other: '發生了一點問題，操作沒有完成。您填寫的內容已保留，請稍後重試。',
  },
};
