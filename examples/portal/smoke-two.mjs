import { Driver } from './smoke-driver.mjs';
import { file, subject, writeDraft } from './smoke.mjs';
import { list } from './smoke-desk.mjs';

/** Two browsers on one service: a clerk looks at the list in the one, a citizen files in the other, and the list has the matter without being loaded again. */
export async function seenByAnother({ one, launch, baseUrl, artifacts }) {
  const clerk = await Driver.open(one, { baseUrl, artifacts, label: 'two' });
  const other = await launch();
  try {
    await clerk.goto(`${baseUrl}/desk.html`);
    await clerk.press(['[data-duty=all]']);
    await clerk.see(list('[role=row][aria-rowindex="2"]'));
    const citizen = await Driver.open(other, { baseUrl, artifacts, label: 'two' });
    const walk = { driver: citizen, baseUrl, receipt: undefined };
    await writeDraft(walk);
    await file(walk);
    await clerk.type(list('[name=text]'), walk.receipt.code);
    await clerk.see(list('[role=row][aria-rowindex="2"]'), subject);
    await clerk.shoot('seen-by-another');
  } finally {
    await clerk.close();
    await other.close();
  }
}
