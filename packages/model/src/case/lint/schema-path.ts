import type * as z from 'zod/mini';

/** Whether a value of the schema can have something at the path. Records and what is not looked into may have anything. */
export function hasPath(schema: z.core.$ZodType, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const member = Object.getOwnPropertyDescriptor(def.shape, name)?.value as z.core.$ZodType | undefined;
      return member !== undefined && hasPath(member, rest);
    }
    case 'nullable':
    case 'optional':
      return hasPath(def.innerType, path);
    case 'array':
      return name === 'length' || (/^\d+$/.test(name) && hasPath(def.element, rest));
    case 'union':
      return def.options.some((option) => hasPath(option, path));
    case 'record':
    case 'unknown':
    case 'any':
      return true;
    default:
      return false;
  }
}
