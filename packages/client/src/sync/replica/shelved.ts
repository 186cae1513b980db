import type { Case, CaseRef, FeedItem } from '@linli/model';
import { only } from '../tables/tables.js';
import type { Shelves } from './scan.js';
import { itemOf, rowOf, type ReplicaTransaction } from './schema.js';
import { emptyState, type ReplicaState } from './state.js';

export type CaseItem = Extract<FeedItem, { kind: 'case' }>;

export async function stateIn(tx: ReplicaTransaction): Promise<ReplicaState> {
  return (await tx.get('state', 'state')) ?? emptyState;
}

export async function find(tx: ReplicaTransaction, { cold }: Shelves, ref: CaseRef): Promise<Case | undefined> {
  const row = await tx.get('rows', [ref.region, ref.id]);
  if (row) return itemOf(row);
  const place = cold.find(ref);
  const text = place && (await tx.get('segments', [place.keys.set, place.keys.no]))?.texts[place.at];
  return text === undefined ? undefined : (JSON.parse(text) as Case);
}

export async function versionOf(tx: ReplicaTransaction, { cold }: Shelves, ref: CaseRef): Promise<number | undefined> {
  const row = await tx.get('rows', [ref.region, ref.id]);
  if (row) return row.text === null ? undefined : row.version;
  return cold.find(ref)?.version;
}

/** Answers whether it is to be told: what is as new already stays. A case that is not there may still be shown as it was filed here. */
export async function applyItem(tx: ReplicaTransaction, shelves: Shelves, item: CaseItem): Promise<boolean> {
  const { region, id, version } = item;
  const known = await versionOf(tx, shelves, { region, id });
  if (item.op === 'put') {
    if (known !== undefined && known >= version) return false;
    await tx.put('rows', rowOf(item.doc));
    return true;
  }
  await tx.remove('opened', only([region, id]));
  if (known !== undefined && known > version) return false;
  if (shelves.cold.find({ region, id })) await tx.put('rows', { region, id, version, text: null });
  else await tx.remove('rows', only([region, id]));
  return true;
}
