// Where a conference stands in its five stages, and who is in the room. Only for showing: the core
// decides what may follow what.
import type { Here } from '../api/types/Here';
import type { HereRow } from '../api/types/HereRow';
import type { StageTime } from '../api/types/StageTime';

/** The stage that runs. */
export function running(stages: StageTime[]): StageTime | null {
  return stages.find(({ state }) => state === 'now') ?? null;
}

/** The stage that comes after the one that runs; between two, the first that has not begun. */
export function after(stages: StageTime[]): StageTime | null {
  const now = running(stages);
  return (now ? stages[stages.indexOf(now) + 1] : stages.find(({ state }) => state === 'ahead')) ?? null;
}

/** Whole minutes since a stamp; none for a clock that is behind. */
export function minutesSince(stamp: string | null, now: number): number {
  const began = stamp ? Date.parse(stamp) : NaN;
  return Number.isNaN(began) ? 0 : Math.max(0, Math.floor((now - began) / 60_000));
}

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });

/** "6:14pm", where the service is, as the core writes times. */
export function clock(now: number): string {
  return wall.format(now).replace(/\s/g, '').toLowerCase();
}

/** Everyone who takes part in the room, by whatever way. */
export function takingPart(here: HereRow[]): HereRow[] {
  const ways: Here[] = ['inPerson', 'byPhone', 'byVideo'];
  return here.filter((row) => ways.includes(row.here));
}

/** "Amara and Jayden": whom the plan is for; nothing while nobody is born. */
export function planNames(here: HereRow[]): string {
  const names = here.filter((row) => row.planIsFor).map((row) => row.shortName);
  return new Intl.ListFormat('en-GB').format(names);
}
