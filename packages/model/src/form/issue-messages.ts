import type { Locale } from '../text/text.js';
import type { FieldKind, FieldOf } from './definition.js';
import type { IssueCode } from './issue.js';

/** Two codes read better as two sentences each. */
export type MessageKey = Exclude<IssueCode, 'place-incomplete'> | 'place-division' | 'place-text' | 'whole-number' | 'too-many-files' | 'after-today' | 'before-today';

/** The sentences of one language. `{field}` is the field's label, `{ask}` the verb of its kind, the rest come with the issue. */
export interface IssueMessages {
  ask: Readonly<Record<'fill' | 'choose' | 'upload' | 'rate' | 'tick', string>>;
  levels: Readonly<Record<FieldOf<'place'>['level'], string>>;
  messages: Readonly<Record<MessageKey, string>>;
}

/** What a person is asked to do with each kind of field. */
export const asks: Readonly<Record<FieldKind, keyof IssueMessages['ask']>> = {
  text: 'fill', longText: 'fill', number: 'fill', date: 'fill', phone: 'fill', place: 'fill',
  single: 'choose', multiple: 'choose', tree: 'choose', organisation: 'choose', case: 'choose',
  attachment: 'upload', rating: 'rate', consent: 'tick',
};

const zhHans: IssueMessages = {
  ask: { fill: '填写', choose: '选择', upload: '上传', rate: '评价', tick: '勾选' },
  levels: { county: '县（市、区）', township: '乡镇（街道）', community: '村（社区）' },
  messages: {
    required: '请{ask}{field}',
    'wrong-type': '无法识别{field}的内容，请重新{ask}',
    'too-short': '{field}至少 {min} 字，现在 {length} 字',
    'too-long': '{field}最多 {max} 字，现在 {length} 字',
    pattern: '{field}的格式不对，请检查后重新填写',
    'not-a-number': '{field}请填写数字，例如 12',
    'whole-number': '{field}请填写整数，例如 12',
    'too-small': '{field}不能小于 {min}',
    'too-large': '{field}不能大于 {max}',
    'too-many-decimals': '{field}最多保留 {decimals} 位小数',
    'not-an-option': '{field}没有这个选项，请重新选择',
    'too-many': '{field}最多选 {max} 项，现在选了 {count} 项',
    'too-many-files': '{field}最多上传 {max} 个文件，现在有 {count} 个',
    'not-a-leaf': '请为{field}选择更具体的一项',
    'not-a-date': '{field}请填写日历上有的日期，例如 2026-11-21',
    'too-early': '{field}不能早于 {min}',
    'too-late': '{field}不能晚于 {max}',
    'before-today': '{field}不能早于今天',
    'after-today': '{field}不能晚于今天',
    'not-a-phone': '{field}请填写 11 位手机号码，或者带区号的固定电话，例如 010-12345678',
    'service-number': '{number} 是服务热线，{field}请填写能联系到您的号码',
    'place-division': '请为{field}选择所在地区，选到{level}',
    'place-text': '请填写{field}的具体位置，例如路名和门牌号',
    'file-too-large': '“{name}”有 {bytes}，超过了 {max}，请压缩后再上传',
    'file-empty': '“{name}”是空文件，请重新选择',
    'file-type': '“{name}”的内容不能识别为 {types}，请换一个文件',
    'file-mislabelled': '“{name}”的内容其实是 {type}，与文件名不符，请核对后重新上传',
    'not-consented': '请阅读{field}，同意后勾选',
    'unknown-field': '表单里没有“{field}”这一项，请刷新页面后再试',
  },
};

const zhHant: IssueMessages = {
  ask: { fill: '填寫', choose: '選擇', upload: '上傳', rate: '評價', tick: '勾選' },
  levels: { county: '縣（市、區）', township: '鄉鎮（街道）', community: '村（社區）' },
  messages: {
    required: '請{ask}{field}',
    'wrong-type': '無法識別{field}的內容，請重新{ask}',
    'too-short': '{field}至少 {min} 字，現在 {length} 字',
    'too-long': '{field}最多 {max} 字，現在 {length} 字',
    pattern: '{field}的格式不對，請檢查後重新填寫',
    'not-a-number': '{field}請填寫數字，例如 12',
    'whole-number': '{field}請填寫整數，例如 12',
    'too-small': '{field}不能小於 {min}',
    'too-large': '{field}不能大於 {max}',
    'too-many-decimals': '{field}最多保留 {decimals} 位小數',
    'not-an-option': '{field}沒有這個選項，請重新選擇',
    'too-many': '{field}最多選 {max} 項，現在選了 {count} 項',
    'too-many-files': '{field}最多上傳 {max} 個檔案，現在有 {count} 個',
    'not-a-leaf': '請為{field}選擇更具體的一項',
    'not-a-date': '{field}請填寫日曆上有的日期，例如 2026-11-21',
    'too-early': '{field}不能早於 {min}',
    'too-late': '{field}不能晚於 {max}',
    'before-today': '{field}不能早於今天',
    'after-today': '{field}不能晚於今天',
    'not-a-phone': '{field}請填寫 11 位手機號碼，或者帶區號的固定電話，例如 010-12345678',
    'service-number': '{number} 是服務熱線，{field}請填寫能聯絡到您的號碼',
    'place-division': '請為{field}選擇所在地區，選到{level}',
    'place-text': '請填寫{field}的具體位置，例如路名和門牌號',
    'file-too-large': '「{name}」有 {bytes}，超過了 {max}，請壓縮後再上傳',
    'file-empty': '「{name}」是空檔案，請重新選擇',
    'file-type': '「{name}」的內容不能識別為 {types}，請換一個檔案',
    'file-mislabelled': '「{name}」的內容其實是 {type}，與檔名不符，請核對後重新上傳',
    'not-consented': '請閱讀{field}，同意後勾選',
    'unknown-field': '表單裡沒有「{field}」這一項，請重新整理頁面後再試',
  },
};

const en: IssueMessages = {
  ask: { fill: 'Enter', choose: 'Choose', upload: 'Upload', rate: 'Rate', tick: 'Tick' },
  levels: { county: 'county or district', township: 'township or street', community: 'village or community' },
  messages: {
    required: '{ask} {field}',
    'wrong-type': '{ask} {field} again: it could not be read',
    'too-short': 'Write at least {min} characters for {field}; it has {length}',
    'too-long': 'Write at most {max} characters for {field}; it has {length}',
    pattern: 'Check {field}: it is not in the right format',
    'not-a-number': 'Enter a number for {field}, such as 12',
    'whole-number': 'Enter a whole number for {field}, such as 12',
    'too-small': 'Enter {min} or more for {field}',
    'too-large': 'Enter {max} or less for {field}',
    'too-many-decimals': 'Enter at most {decimals} decimal places for {field}',
    'not-an-option': 'Choose again for {field}: there is no such option',
    'too-many': 'Choose at most {max} for {field}; {count} are chosen',
    'too-many-files': 'Upload at most {max} files for {field}; there are {count}',
    'not-a-leaf': 'Choose something more specific for {field}',
    'not-a-date': 'Enter a real date for {field}, such as 2026-11-21',
    'too-early': 'Enter {min} or later for {field}',
    'too-late': 'Enter {max} or earlier for {field}',
    'before-today': 'Enter today or a later date for {field}',
    'after-today': 'Enter today or an earlier date for {field}',
    'not-a-phone': 'Enter an 11-digit mobile number, or a landline with its area code such as 010-12345678, for {field}',
    'service-number': '{number} is a hotline: enter a number for {field} at which you can be reached',
    'place-division': 'Choose the area for {field}, down to its {level}',
    'place-text': 'Enter where exactly for {field}, such as the street and number',
    'file-too-large': '“{name}” has {bytes}, more than {max}: make it smaller and upload it again',
    'file-empty': '“{name}” is empty: choose another file',
    'file-type': '“{name}” is not recognised as {types}: choose another file',
    'file-mislabelled': '“{name}” is in fact {type}, which its name does not say: check it and upload it again',
    'not-consented': 'Read {field} and tick the box to agree',
    'unknown-field': 'This form has no “{field}”: reload the page and try again',
  },
};

export const issueMessages: Readonly<Record<Locale, IssueMessages>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
