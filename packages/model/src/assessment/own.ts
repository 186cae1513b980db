/** What a record itself has under a name. Ids may be anything: `constructor` is a name like others. */
export function ownIn<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}
