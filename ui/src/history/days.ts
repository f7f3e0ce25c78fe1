// The acts by day, as the core says the day and the time of each.
import type { Act } from '../api/types/Act';

export interface Timed {
  act: Act;
  time: string;
}

export interface Day {
  /** Blank for today. */
  words: string;
  acts: Timed[];
}

/** Days in the order of the acts, each with its acts. `today` is `2026-11-23`. */
export function daysOf(acts: Act[], today: string): Day[] {
  const days: Day[] = [];
  let last = '';
  for (const act of acts) {
    const { date, words } = act.day;
    if (date !== last) days.push({ words: date === today ? '' : words, acts: [] });
    last = date;
    days.at(-1)?.acts.push({ act, time: act.time });
  }
  return days;
}
