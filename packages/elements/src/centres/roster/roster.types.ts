import type { Day } from '@linli/model';

/** The week that is shown, by its Monday. */
export interface RosterWeekDetail {
  monday: Day;
}
