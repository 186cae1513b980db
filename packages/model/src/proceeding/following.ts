import type { ProceedingBase } from './kind.js';
import type { StepTaken } from './proceeding.js';

/**
 * That a step of a record can be the next: its version follows, and `fits` says that it can be taken where the proceeding stands. What was decided always
 * does; a record that was tampered with must not move what is settled. @throws RangeError when it cannot
 */
export function mustFollow(state: ProceedingBase | undefined, { version, action }: StepTaken, of: { id: string }, fits: boolean): void {
  if (version !== (state?.version ?? 0) + 1) throw new RangeError(`Step ${version} of ${of.id} does not follow version ${state?.version ?? 0}`);
  if (!fits) throw new RangeError(`${of.id} cannot take the step ${action} where it stands`);
}
