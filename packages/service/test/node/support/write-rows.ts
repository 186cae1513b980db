import { openPglite } from '@linli/service/node';

// Writes rows one after the other, and says of each that it is written: until it is killed.
const database = await openPglite(process.argv[2] ?? '');
await database.exec('create table if not exists written (number integer primary key)');
const { rows } = await database.query<{ last: number }>('select coalesce(max(number), 0)::integer as last from written');
for (let number = (rows[0]?.last ?? 0) + 1; ; number += 1) {
  await database.query('insert into written values ($1)', [number]);
  process.stdout.write(`${number}\n`);
}
