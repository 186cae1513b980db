/* What is up to each post, read from the definitions themselves: where a post can take a step of the trunk, it has work. */
(function () {
  'use strict';

  function statusesOf(role, type) {
    const steps = type.transitions.filter(({ step, whileMerged, by }) => step && !whileMerged && by.some((authority) => authority.role === role));
    return [...new Set(steps.flatMap(({ from }) => from))];
  }

  /** The statuses of a kind of matter in which a post has work. The head of an organisation has an eye on what its people have. */
  function dutiesOf(role, type) {
    const own = statusesOf(role, type);
    return role === 'approver' && own.length === 0 ? statusesOf('handler', type) : own;
  }

  /** Whether a post can file matters of a kind. */
  function files(role, type) {
    return type.transitions.some(({ action, from, by }) => action === 'register' && from.length === 0 && by.some((authority) => authority.role === role));
  }

  window.Duties = { dutiesOf, files };
})();
