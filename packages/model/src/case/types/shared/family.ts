import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { linking } from './link.js';
import { merging, type AnsweredOptions } from './merge.js';
import { split, type SplitOptions } from './split.js';
import { project } from './matter.js';
import { clerk, dispatcher, supervisor } from './who.js';
import type { Words } from './words.js';

export interface FamilyOptions {
  /** The statuses in which cases may be merged and linked: those before the reply. */
  open: string[];
  /** How a part is split off; without: not at all. */
  split?: SplitOptions;
  /** How a merged case is answered; without: by its own steps, after it was taken out again. */
  answered?: AnsweredOptions;
}

/** Cases that belong together: merged, linked, split, or of one project. By matter and place, never by who filed them. */
export function family(words: Words, { open, split: options, answered }: FamilyOptions): Transition[] {
  return [...merging(words, open, answered), ...linking(open), ...(options ? [split(words, options)] : []), tagProject(open)];
}

function tagProject(open: string[]): Transition {
  return {
    action: 'tagProject',
    label: text('标记项目', '標記項目', 'Tag a project'),
    done: text('标记项目', '標記項目', 'Project tagged'),
    hint: text('例如征迁项目、专项行动；不填则取消标记。', '例如徵遷項目、專項行動；不填則取消標記。', 'A relocation project or a campaign, for example; leave empty to take the tag off.'),
    from: open,
    by: [dispatcher, clerk, supervisor],
    fields: [project],
    guards: [],
    effects: [{ set: 'project', value: { if: [{ var: 'args.project' }, { var: 'args.project' }, null] } }],
    conflict: 'exact',
    tone: 'neutral',
    public: false,
  };
}
