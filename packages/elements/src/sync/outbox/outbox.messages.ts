import type { OutboxState } from '@linli/client';

/** What `linli-outbox` says. Counts come as text. */
export interface OutboxMessages {
  title: string;
  attention(count: string): string;
  waiting(count: string): string;
  empty: string;
  emptyHint: string;
  /** Beside an error: what is below is from before. */
  stale: string;
  send: string;
  export: string;
  exportNote: string;
  exported: string;
  import: string;
  drop: string;
  imported(added: string, known: string): string;
  importErrors: { invalid: string; forbidden: string };
  signIn: string;
  signInNow: string;
  offline: string;
  more(count: string): string;
  /** A matter of which neither title nor kind is known. */
  unknownMatter: string;
  unknownStep(action: string): string;
  states: Record<OutboxState, string>;
  done(when: string): string;
  why: { after(step: string): string; afterPerson(step: string): string; afterOther: string; file: string; signIn: string; offline: string; again(when: string): string };
  entered: string;
  /** Why one is dead, by the code of its problem. */
  reasons: { forbidden: string; not_found: string; gone: string; invalid: string; too_large: string; key_reused: string; base_unknown: string; schema_unsupported: string; unauthenticated: string; storage_evicted: string; storage_unavailable: string; file: string; other: string };
  conflict: { fields: string; moved: string; standsAt(status: string): string; base: string; mine: string; theirs: string; nothing: string; unreadable: string };
  /** Names of what a case has, by the model's own, where no field of the step asks for it. */
  caseFields: Partial<Record<string, string>>;
  retry: string;
  correct: string;
  correcting(step: string): string;
  /** Of one that was settled elsewhere while it was being corrected. */
  gone: string;
  resend: string;
  keepMine: string;
  takeTheirs: string;
  /** Of one that was overtaken: there is nothing to choose between. */
  sendAnyway: string;
  discard: string;
  discarding(step: string): string;
  discardNote: string;
  /** Of one that was sent and has no verdict. */
  mayBeDone: string;
  takingTheirs(step: string): string;
  takeNote: string;
  /** Of the steps that wait for the one that is given up. */
  followers(count: string): string;
  discardNow: string;
  takeNow: string;
  reasonHint: string;
  news: { sending: string; retried(step: string): string; resent(step: string): string; discarded(step: string): string };
}

export const outboxMessages: OutboxMessages = {
  title: '本机待提交的办理',
  attention: (count) => `${count} 项需要您处理`,
  waiting: (count) => `${count} 项等待提交`,
  empty: '没有待提交的内容',
  emptyHint: '在这台设备上办理的内容都已送达。没有网络时办理的内容会先出现在这里，联网后自动提交。',
  stale: '下面是之前的情况。',
  send: '立即提交',
  export: '导出文件',
  exportNote: '导出的文件含有填写的内容和回执密码，请妥善保管；可以在另一台设备上导入，或交给技术支持。',
  exported: '已导出。',
  import: '导入文件',
  drop: '，或把导出的文件拖到这里',
  imported: (added, known) => `已导入 ${added} 项，另有 ${known} 项本机已经有了。`,
  importErrors: { invalid: '这不是从这里导出的文件，没有导入。请选择扩展名为 .json 的导出文件。', forbidden: '这个文件是另一个账号导出的，没有导入。请用那个账号登录后再导入。' },
  signIn: '登录已失效。重新登录以后，本机保存的内容会自动提交，不会丢失。',
  signInNow: '重新登录',
  offline: '没有网络。内容保存在本机，联网后自动提交，请不要重复办理。',
  more: (count) => `再显示 ${count} 件`,
  unknownMatter: '事项',
  unknownStep: (action) => `操作“${action}”`,
  states: {
    stored: '等待提交', sending: '正在提交', held: '排在后面', 'needs-auth': '等待登录', applied: '已送达', rejected: '没有通过', conflict: '与他人的修改冲突', dead: '没能提交',
  },
  done: (when) => `${when} 办理`,
  why: {
    after: (step) => `前面的“${step}”送达以后再提交。`,
    afterPerson: (step) => `前面的“${step}”需要您先处理，处理后再提交。`,
    afterOther: '前面的步骤送达以后再提交。',
    file: '照片或附件传完以后再提交。',
    signIn: '重新登录以后自动提交。',
    offline: '联网以后自动提交。',
    again: (when) => `上次没有送达，${when} 自动再试。`,
  },
  entered: '查看填写的内容',
  reasons: {
    forbidden: '您现在的岗位不能办理这一步。岗位调整后可以重试；不再需要的可以放弃。',
    not_found: '没有找到这件事项，可能已经转到别处。',
    gone: '这件事项已经不在这里，可能已经转到别处。',
    invalid: '填写的内容不完整，或格式不对。请改正后重新提交。',
    too_large: '内容或附件太大。请减少附件后重新提交。',
    key_reused: '这一项的编号已经用于别的内容。请核对后重新提交。',
    base_unknown: '它前面的步骤没有送达。请核对事项的最新情况后再提交。',
    schema_unsupported: '应用的版本太旧。请更新应用后重试。',
    unauthenticated: '登录已失效。请重新登录后重试。',
    storage_evicted: '它的照片或附件已经不在这台设备上。请改正：重新选择文件，再提交。',
    storage_unavailable: '这一项在这里打不开，可能是用另一把密钥保存的。它还保存在本机，没有删除。',
    file: '它的照片或附件没能送达。请重试，或改正后重新提交。',
    other: '服务器没有办成，也没有说明原因。请稍后重试；多次不成请联系网站管理员。',
  },
  conflict: {
    fields: '您办理以后，其他人也改了同样的内容。请核对，再决定以哪个为准。',
    moved: '在您的办理送达之前，其他人已经更新了这件事项。请核对最新情况，再决定是否还要提交。',
    standsAt: (status) => `现在的状态：${status}。`,
    base: '您看到时',
    mine: '您填写的',
    theirs: '现在的',
    nothing: '空',
    unreadable: '内容较多，请打开事项查看',
  },
  caseFields: { grid: '所属网格', category: '类别', lead: '主办单位', receiver: '受理单位', outcome: '办理结果', confirmation: '诉求人意见', stars: '星级', project: '所属项目' },
  retry: '再试一次',
  correct: '改正后重新提交',
  correcting: (step) => `改正“${step}”`,
  gone: '这一项已经在别处处理，没有需要改正的了。您填写的还在这里，可以复制；关闭以后不再保留。',
  resend: '重新提交',
  keepMine: '用我填写的',
  takeTheirs: '用现在的',
  sendAnyway: '仍然提交',
  discard: '放弃',
  discarding: (step) => `放弃“${step}”`,
  discardNote: '放弃以后不再提交，填写的内容从本机删除，不能恢复。',
  mayBeDone: '这一项曾经发出过，可能已经办成。放弃只是不再提交，不会撤回。',
  takingTheirs: (step) => `“${step}”以现在的为准`,
  takeNote: '您填写的不再提交，并从本机删除，不能恢复。',
  followers: (count) => `后面排着的 ${count} 步会接着提交，可能因为缺了这一步而不能通过。`,
  discardNow: '确定放弃',
  takeNow: '确定用现在的',
  reasonHint: '在本机保存七天。',
  news: {
    sending: '正在提交。',
    retried: (step) => `正在重新提交“${step}”。`,
    resent: (step) => `“${step}”已重新提交。`,
    discarded: (step) => `已放弃“${step}”。`,
  },
};
