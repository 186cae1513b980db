/** The fixed text of a tagged template; each expression in it stands as `${}`. */
export const templateText = (node) => node.quasi.quasis.map(({ value }) => value.raw).join('${}');
