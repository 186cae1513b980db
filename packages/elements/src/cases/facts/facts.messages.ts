/** What stands around the values of a form where they are only read. */
export interface FactsMessages {
  more: string;
  less: string;
  /** A file and its size, such as `照片.jpg（1.2 MB）`. */
  file: (name: string, size: string) => string;
  fileMissing: string;
  /** Another case and its receipt code. */
  case: (title: string, receipt: string) => string;
  /** One that is not for the reader to see, or not known yet. */
  otherCase: string;
}

export const factsMessages: FactsMessages = {
  more: '展开全文',
  less: '收起',
  file: (name, size) => `${name}（${size}）`,
  fileMissing: '附件暂时无法打开',
  case: (title, receipt) => `${title}（${receipt}）`,
  otherCase: '另一件事项',
};
