/** A function that works out its answer again only when an argument is another. */
export function once<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: A | undefined;
  let answer: R;
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.[index])) answer = work(...args);
    last = args;
    return answer;
  };
}
