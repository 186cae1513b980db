/** What `linli-sync-status` says. Counts come as text, moments as 14:30. */
export interface SyncStatusMessages {
  label: string;
  sent: string;
  waiting(count: string): string;
  sending(count: string): string;
  offline: string;
  offlineWaiting(count: string): string;
  signIn: string;
  signInWaiting(count: string): string;
  signInNow: string;
  update: string;
  updateWaiting(count: string): string;
  updateNote: string;
  stuck(since: string, count: string): string;
  stuckNote: string;
  /** Beside another state: how long the oldest has been waiting. */
  oldest(since: string): string;
  attention(count: string): string;
  open: string;
  loading(done: string): string;
  asOf(when: string): string;
  memory(count: string): string;
  memoryNote: string;
  nearlyFull(percent: string): string;
  nearlyFullNote: string;
  evicted: string;
  evictedNote: string;
  details: string;
  /** On the button of the details, where they have more for a person to know. */
  detailsMore(count: number): string;
  now: string;
  facts: { pending: string; held: string; dead: string; data: string; room: string; kept: string; sender: string };
  items(count: string): string;
  fresh: string;
  used(usage: string, quota: string): string;
  persisted: string;
  notPersisted: string;
  notPersistedKnown: string;
  otherTab: string;
}

export const syncStatusMessages: SyncStatusMessages = {
  label: '同步情况',
  sent: '已全部送达',
  waiting: (count) => `${count} 项保存在本机，等待提交`,
  sending: (count) => `正在提交 ${count} 项`,
  offline: '没有网络，可以继续办理',
  offlineWaiting: (count) => `没有网络，${count} 项保存在本机`,
  signIn: '请重新登录',
  signInWaiting: (count) => `请重新登录，登录后提交本机的 ${count} 项`,
  signInNow: '重新登录',
  update: '应用需要更新',
  updateWaiting: (count) => `应用需要更新，更新后提交本机的 ${count} 项`,
  updateNote: '请重新打开本页面，或联系网站管理员。本机保存的内容都还在。',
  stuck: (since, count) => `从 ${since} 起没有提交成功，还有 ${count} 项`,
  stuckNote: '内容保存在本机，会继续自动提交，请不要重复办理。',
  oldest: (since) => `最早的一项从 ${since} 起等待。`,
  attention: (count) => `${count} 项需要您处理`,
  open: '去处理',
  loading: (done) => `正在获取数据，已完成 ${done} 件`,
  asOf: (when) => `显示的是 ${when} 的数据`,
  memory: (count) => `${count} 项还没有提交，请先不要关闭页面`,
  memoryNote: '这个浏览器不允许保存数据，关闭页面后没有提交的内容会丢失。',
  nearlyFull: (percent) => `本机存储空间已用 ${percent}`,
  nearlyFullNote: '请删除设备上不用的照片和应用，否则新办理的内容可能无法保存。',
  evicted: '本机保存的数据曾被清除',
  evictedNote: '清除之前没有提交的内容已经丢失，无法恢复；已经提交的不受影响。请核对最近办理的事项，缺少的重新办理。',
  details: '详情',
  detailsMore: (count) => `详情（另有 ${count} 项提醒）`,
  now: '立即同步',
  facts: { pending: '等待提交', held: '排在后面', dead: '需要您处理', data: '数据时间', room: '存储空间', kept: '数据保留', sender: '提交方式' },
  items: (count) => `${count} 项`,
  fresh: '最新',
  used: (usage, quota) => `已用 ${usage}，共 ${quota}`,
  persisted: '浏览器会保留本机的数据',
  notPersisted: '设备空间不足时，浏览器可能清除本机的数据。请尽快联网提交；把本站添加到主屏幕可以减少这种情况。',
  notPersistedKnown: '浏览器没有说明',
  otherTab: '由打开的另一个页面提交',
};
