import type { ComparedMatter } from '@linli/model';

let made = 0;

/** A case about a street lamp that is out, unless `more` says otherwise. */
export function matter(more: Partial<ComparedMatter> & { detail?: string; where?: string } = {}): ComparedMatter {
  const { detail = '小区东门外三盏路灯不亮已有一周，晚上老人出行不便，请维修。', where = '阳光小区东门外', ...rest } = more;
  made += 1;
  return {
    ref: { region: '360102', id: `case-${made}` },
    type: { id: 'appeal', version: 1 },
    category: 'facilities.lighting',
    title: '小区东门外路灯不亮',
    place: { division: '360102001001', text: where },
    content: { detail },
    createdAt: '2026-06-15T09:00:00+08:00',
    ...rest,
  };
}
