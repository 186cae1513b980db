/** What the fields of a form say, whatever the form is about. */
export interface FieldsMessages {
  /** Before an error's text, for those who hear it. */
  errorPrefix: string;
  summaryTitle: string;
  whyAsked: string;
  choose: string;
  charactersLeft(count: number): string;
  charactersOver(count: number): string;
  tree: {
    search: string;
    searchHint: string;
    results(count: number): string;
    noResults: string;
    back: string;
    change: string;
    branchItself(branch: string): string;
    chosen: string;
  };
  place: {
    levels: { province: string; prefecture: string; county: string; township: string; community: string };
    spot: string;
    spotHint: string;
    loading: string;
    failed: string;
  };
  organisation: { loading: string; failed: string; none: string };
  case: { search: string; searchHint: string; loading: string; failed: string; none: string };
  attachment: {
    choose: string;
    drop: string;
    limits(files: number, bytes: string): string;
    checking: string;
    stored: string;
    refused: string;
    failed: string;
    remove(name: string): string;
    removeShort: string;
    added(name: string): string;
    removed(name: string): string;
    list: string;
  };
  rating: { stars(count: number): string };
}

export const fieldsMessages: FieldsMessages = {
  errorPrefix: '错误：',
  summaryTitle: '有几处需要您修改',
  whyAsked: '为什么要填：',
  choose: '请选择',
  charactersLeft: (count) => `还可以输入 ${count} 个字`,
  charactersOver: (count) => `超出 ${count} 个字，请删减`,
  tree: {
    search: '查找类别',
    searchHint: '输入几个字，或在下面选择',
    results: (count) => `找到 ${count} 项`,
    noResults: '没有找到。请换个说法，或清空后逐级选择。',
    back: '返回上一级',
    change: '更改',
    branchItself: (branch) => `都不是，就归入“${branch}”`,
    chosen: '已选择',
  },
  place: {
    levels: { province: '省（自治区、直辖市）', prefecture: '市（州）', county: '县（市、区）', township: '乡镇（街道）', community: '村（社区）' },
    spot: '详细位置',
    spotHint: '例如：幸福小区 3 栋楼下',
    loading: '正在加载…',
    failed: '地区名单没有加载出来。',
  },
  organisation: { loading: '正在加载单位名单…', failed: '单位名单没有加载出来。', none: '这里还没有可选的单位。' },
  case: { search: '查找事项', searchHint: '输入回执编号或标题里的字', loading: '正在查找…', failed: '没有查找成功。', none: '没有找到这样的事项。' },
  attachment: {
    choose: '选择文件',
    drop: '，或把文件拖到这里',
    limits: (files, bytes) => `最多 ${files} 个，每个不超过 ${bytes}。`,
    checking: '正在检查和保存…',
    stored: '已添加',
    refused: '未添加',
    failed: '没有保存成功。',
    remove: (name) => `移除 ${name}`,
    removeShort: '移除',
    added: (name) => `已添加 ${name}`,
    removed: (name) => `已移除 ${name}`,
    list: '已选的文件',
  },
  rating: { stars: (count) => `${count} 星` },
};
