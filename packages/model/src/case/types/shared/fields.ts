import { text } from '../../../text/text.js';
import type { Choice, FieldOf } from '../../../form/definition.js';

export const yes = 'yes';

export const yesNo: Choice[] = [
  { value: yes, label: text('是', '是', 'Yes') },
  { value: 'no', label: text('否', '否', 'No') },
];

/** Up to six photos or documents of at most 10 MB each. */
export const photos: FieldOf<'attachment'> = {
  kind: 'attachment',
  name: 'attachments',
  label: text('附件', '附件', 'Attachments'),
  hint: text('最多 6 个，每个不超过 10 MB；支持照片和 PDF。照片中的拍摄位置等信息会被去除。', '最多 6 個，每個不超過 10 MB；支援照片和 PDF。照片中的拍攝位置等資訊會被去除。', 'Up to 6 files of 10 MB each: photos and PDF. Location and the like are removed from photos.'),
  maxFiles: 6,
  maxBytes: 10 * 1024 * 1024,
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
};

/** A remark that stays among staff. */
export const note: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'note',
  label: text('备注（仅内部可见）', '備註（僅內部可見）', 'Note (staff only)'),
  maxLength: 500,
};

/** A reason that the applicant reads. */
export const reason: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'reason',
  label: text('理由', '理由', 'Reason'),
  required: true,
  public: true,
  minLength: 4,
  maxLength: 500,
};

/** A reason of the applicant's own, which nobody has to give. */
export const optionalReason: FieldOf<'longText'> = { kind: 'longText', name: 'reason', label: reason.label, public: true, maxLength: 500 };

/** A reason that stays among staff. */
export const internalReason: FieldOf<'longText'> = { ...reason, public: false };
