import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, findCaseType, type CaseType } from '@linli/model';

const versions: CaseType[] = [{ ...appeal, version: 2 }, { ...appeal, version: 3 }, { ...appeal, version: 1 }];

test('a case keeps its own version of the definition, and gets the latest where that is gone', () => {
  const rows: [{ id: string; version?: number }, number | undefined][] = [
    [{ id: 'appeal', version: 1 }, 1], [{ id: 'appeal' }, 3], [{ id: 'appeal', version: 9 }, 3], [{ id: 'dispute', version: 1 }, undefined],
  ];
  for (const [wanted, found] of rows) assert.equal(findCaseType(versions, wanted)?.version, found);
});
