/** Several posts take steps in one proceeding, each decided by the rules of its kind. */
export class Driver {
  #kind;
  #of;
  #organisations;
  #state;
  steps = [];

  /** @param of `{ id, area }` */
  constructor(kind, of, organisations) {
    this.#kind = kind;
    this.#of = of;
    this.#organisations = organisations;
  }

  get state() {
    return this.#state;
  }

  /** @throws Error where the rules refuse it */
  take(actor, now, action, args) {
    const { id, area } = this.#of;
    const command = { id: `${id}-${this.steps.length + 1}`, kind: this.#kind.kind, of: id, area, action, args, base: this.#state?.version ?? 0 };
    const decision = this.#kind.decide(this.#state, command, { actor, now, organisations: this.#organisations });
    if (!decision.ok) throw new Error(`${action} in ${id}: ${decision.refusal.code} ${decision.refusal.message.en} ${JSON.stringify(decision.refusal.issues ?? [])}`);
    for (const step of decision.steps) {
      this.#state = this.#kind.evolve(this.#state, step, this.#of);
      this.steps.push(step);
    }
  }

  /** As the portal keeps it. */
  get prepared() {
    return { kind: this.#kind.kind, ...this.#of, steps: this.steps };
  }
}
