/** What the intake form and its receipt page say. */
export interface IntakeMessages {
  sending: string;
  /** How to tell what must be filled in. */
  optionalNote: string;
  draftNote: string;
  restored(when: string): string;
  startOver: string;
  unknownType(type: string): string;
  failed: string;
  receipt: {
    title: string;
    /** Of a matter that is kept on this device until there is a line. */
    kept: string;
    keptNote: string;
    keptAt: string;
    arrived: string;
    code: string;
    secret: string;
    keep: string;
    copy: string;
    copied: string;
    selected: string;
    print: string;
    another: string;
    next: string;
    matter: string;
    filedAt: string;
    /** The first limit that runs, such as 受理时限, and its last day. */
    due(label: string, day: string): string;
  };
}

export const intakeMessages: IntakeMessages = {
  sending: '正在提交…',
  optionalNote: '没有标“选填”的都需要填写。',
  draftNote: '填写的内容会自动保存在这台设备上，提交成功后删除。',
  restored: (when) => `已恢复您 ${when} 填写的内容。`,
  startOver: '清空重填',
  unknownType: (type) => `这里没有“${type}”这种事项。请联系网站管理员。`,
  failed: '没有提交成功',
  receipt: {
    title: '提交成功',
    kept: '已保存在本机，尚未送达',
    keptNote: '联网后会自动提交，请不要重复提交。编号和密码在送达以后有效；送达之前请不要清除浏览器的数据。',
    keptAt: '保存时间',
    arrived: '已送达，编号和密码现在有效。',
    code: '回执编号',
    secret: '查询密码',
    keep: '请记下或打印回执编号和查询密码。查询进展、补充材料和评价都要用到；查询密码离开本页后不再显示。',
    copy: '复制编号和密码',
    copied: '已复制。',
    selected: '编号和密码已选中，请用键盘或右键菜单复制。',
    print: '打印回执',
    another: '再提交一件',
    next: '接下来',
    matter: '事项',
    filedAt: '提交时间',
    due: (label, day) => `${label}到 ${day} 为止。`,
  },
};
