import type { Command } from '../case/command.js';
import { relatedTo } from '../case/related.js';
import { LinliError } from '../contract/error.js';
import { type Receipt, readReceiptCode } from '../identity/receipt.js';
import { upcastCommand } from '../contract/upcast.js';
import { isObject } from './member-checks.js';
import { readCommand } from './read-command.js';
import type { Sought } from './store.js';

/** What has to be looked up to decide on a command. */
export function soughtFor(command: Command, shown: readonly Receipt[], fingerprint: string): Sought {
  const { id, target, base, receipt, device, seq } = command;
  const receipts = [...shown, ...(receipt ? [receipt] : [])].map(({ code }) => code);
  return { command: id, ref: target, related: relatedTo(command), receipts, issues: receipt?.code, after: base && 'after' in base ? base.after : undefined, fingerprint, device, seq };
}

/** The command as this release writes it. @throws LinliError `schema_unsupported`; `invalid` for what is no command, has a receipt code that nobody could type, or files a case of no type. */
export function checked(command: Command): Command {
  const read = readCommand(isObject(command) ? upcastCommand(command) : command);
  if ('faults' in read) throw new LinliError('invalid', `This is not a command; look at: ${read.faults.join(', ')}`);
  const { receipt, caseType } = read.command;
  if (receipt && readReceiptCode(receipt.code) !== receipt.code) throw new LinliError('invalid', `Not a receipt code: ${receipt.code}`);
  if (receipt && caseType === undefined) throw new LinliError('invalid', 'A command that files a case must name its case type');
  return read.command;
}
