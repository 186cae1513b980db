/**
 * One step of a sample history. `by`: the post that takes it, see ../actors.mjs, or a function of what is told; `wait`: hours since the
 * step before, least and most; `enter`: what is entered, from what is told of the case, its `state` and the steps that are to
 * follow (`next`, `rest`). `more.action`: its name in the case type where that differs; `more.ready(other)`: whether the case that it
 * is to be put together with allows it; `more.optional`: that it is left out where the model refuses it; `more.timely`: that the history
 * ends before it then, as where a calendar that is not announced yet cannot tell whether it is in time.
 */
export function step(by, wait, enter = () => ({}), more = {}) {
  return { by, wait, enter, ...more };
}

/** Who files it: at the telephone or the desk a clerk does. */
export const filer = ({ filedBy }) => filedBy;

/** The step that creates the case: what is entered is its form. */
export const filing = (by = filer, more = {}) => step(by, [0, 0], ({ form, at }) => form(at), more);
