/** One step of a JSON Pointer (RFC 6901). */
export function pointerStep(name: string): string {
  return `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** The steps of a pointer; `undefined` when it is none, or points to the whole. */
function pointerSteps(pointer: string): string[] | undefined {
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer.slice(1).split('/').map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

export interface Taken {
  /** What stood at the pointer. */
  value: unknown;
  /** A copy of the whole without that member. */
  rest: unknown;
}

/** Takes a member of an object, however deep, out of a JSON value; `undefined` when there is none: an item of an array is no member. */
export function takeMember(whole: unknown, pointer: string): Taken | undefined {
  const steps = pointerSteps(pointer);
  return steps && take(whole, steps);
}

function take(whole: unknown, [step = '', ...steps]: readonly string[]): Taken | undefined {
  const inner = ownMember(whole, step);
  if (inner === undefined) return undefined;
  if (steps.length === 0) {
    if (Array.isArray(whole)) return undefined;
    return { value: inner, rest: Object.fromEntries(Object.entries(whole as object).filter(([name]) => name !== step)) };
  }
  const taken = take(inner, steps);
  if (!taken) return undefined;
  const rest = Array.isArray(whole)
    ? whole.map((item: unknown, index) => (String(index) === step ? taken.rest : item))
    : { ...(whole as object), [step]: taken.rest };
  return { value: taken.value, rest };
}

function ownMember(whole: unknown, name: string): unknown {
  if (typeof whole !== 'object' || whole === null) return undefined;
  return Object.prototype.propertyIsEnumerable.call(whole, name) ? (whole as Record<string, unknown>)[name] : undefined;
}
