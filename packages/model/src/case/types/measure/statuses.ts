import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Issued, answered, verified, lifted; or objected to and perhaps revoked. */
export const statuses: Status[] = [
  {
    id: 'issued',
    phase: 'open',
    label: text('已采取', '已採取', 'In force'),
    explain: text('措施已经采取，等待单位整改并回复。', '措施已經採取，等待單位整改並回覆。', 'The measure is in force; the organisation is to put things right and reply.'),
  },
  {
    id: 'objected',
    phase: 'open',
    label: text('申诉中', '申訴中', 'Objected to'),
    explain: text('单位提出申诉，正在复核。复核期间不计整改时间。', '單位提出申訴，正在覆核。覆核期間不計整改時間。', 'The organisation has objected, which is being decided. Its time does not run meanwhile.'),
  },
  {
    id: 'replied',
    phase: 'answered',
    label: text('已回复', '已回覆', 'Replied'),
    explain: text('单位已报告整改情况，等待核验。', '單位已報告整改情況，等待核驗。', 'The organisation has reported what it did; this is to be verified.'),
  },
  {
    id: 'verified',
    phase: 'answered',
    label: text('已核验', '已核驗', 'Verified'),
    explain: text('整改情况已经核验，可以解除措施。', '整改情況已經核驗，可以解除措施。', 'What was done has been verified; the measure may be lifted.'),
  },
  {
    id: 'lifted',
    phase: 'ended',
    label: text('已解除', '已解除', 'Lifted'),
    explain: text('整改完成，措施已经解除。', '整改完成，措施已經解除。', 'It was put right and the measure lifted.'),
  },
  {
    id: 'revoked',
    phase: 'ended',
    label: text('已撤销', '已撤銷', 'Revoked'),
    explain: text('措施经复核撤销，不再计入。', '措施經覆核撤銷，不再計入。', 'The measure was revoked and counts for nothing.'),
  },
];
