/** Words that more than one element says. */
export interface CoreMessages {
  loading: string;
  retry: string;
  cancel: string;
  optional: string;
  lights: { green: string; yellow: string; red: string; paused: string; unknown: string; off: string };
  outcomes: { solved: string; partly: string; explained: string; unsolved: string };
  confirmations: { confirmed: string; disputed: string; unreached: string };
  roles: { applicant: string; clerk: string; dispatcher: string; handler: string; verifier: string; supervisor: string; approver: string; gridWorker: string; system: string };
  channels: { web: string; phone: string; desk: string; grid: string };
  memoryOnly: string;
  noClient: string;
  /** By {@link LinliError} code, with one sentence for the rest. */
  errors: { offline: string; not_found: string; forbidden: string; conflict: string; storage_quota: string; storage_unavailable: string; other: string };
}

export const coreMessages: CoreMessages = {
  loading: '正在加载…',
  retry: '重试',
  cancel: '取消',
  optional: '选填',
  lights: { green: '正常', yellow: '将到期', red: '已超期', paused: '暂停计时', unknown: '期限未定', off: '不计时' },
  outcomes: { solved: '已解决', partly: '部分解决', explained: '已解释说明', unsolved: '未解决' },
  confirmations: { confirmed: '诉求人确认', disputed: '诉求人有异议', unreached: '未联系上诉求人' },
  roles: { applicant: '诉求人', clerk: '受理员', dispatcher: '派单员', handler: '承办单位', verifier: '核验员', supervisor: '督办人员', approver: '单位负责人', gridWorker: '网格员', system: '系统' },
  channels: { web: '网上', phone: '电话', desk: '窗口', grid: '网格上报' },
  memoryOnly: '浏览器不允许保存数据：关闭页面后，本页填写和提交的内容会丢失。请允许本网站保存数据，或换一个浏览器。',
  noClient: '页面还没有连接数据。请联系网站管理员。',
  errors: {
    offline: '网络已断开。您填写的内容已保留，恢复网络后请重试。',
    not_found: '没有找到。请核对后重试。',
    forbidden: '您没有查看这项内容的权限。',
    conflict: '这件事项刚刚被其他人更新。请查看最新情况后再操作。',
    storage_quota: '设备存储空间不足。请清理空间后重试；您填写的内容仍在页面上。',
    storage_unavailable: '浏览器无法保存数据。请换一个浏览器，或退出无痕模式后重试。',
    other: '出了一点问题，操作没有完成。您填写的内容已保留，请稍后重试。',
  },
};
