import * as z from 'zod/mini';

// Texts that stand in paths, queries and bodies.

export const RegionSchema = z.string().check(z.regex(/^\d{6}$/));
export const RegionListSchema = z.string().check(z.regex(/^\d{6}(,\d{6}){0,99}$/));
export const IdSchema = z.string().check(z.regex(/^[\w-]{1,64}$/));
export const Sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Names by comma. */
export const NameListSchema = z.string().check(z.regex(/^[^,]+(,[^,]+)*$/), z.maxLength(2000));
/** `region/id`. */
export const RefTextSchema = z.string().check(z.regex(/^\d{6}\/[\w-]{1,64}$/));
export const DaySchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** A moment, ISO 8601 with offset or `Z`. */
export const InstantSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/));
/** 1 to 1,000. */
export const LimitTextSchema = z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/));
/** Seconds, up to 25. */
export const WaitTextSchema = z.string().check(z.regex(/^(1?\d|2[0-5])$/));
export const CursorSchema = z.string().check(z.regex(/^[\w-]{1,8000}$/));
export const SearchTextSchema = z.string().check(z.maxLength(200));
export const NameSchema = z.string().check(z.minLength(1), z.maxLength(200));
/** A whole number of a feed, as text: it may be larger than a double can hold. */
export const SeqSchema = z.string().check(z.regex(/^\d{1,20}$/));
