import type { Day } from '../domain/calendar';
import { addDays } from '../text/dates';

/** The first day that counts as later than a recorded date. */
export const dayAfter = (date: string): Day => addDays(date.slice(0, 10), 1);
