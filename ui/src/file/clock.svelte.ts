// The time of day, and how long something has been going on. It counts up, quietly, and never down.

/** The service's zone: the core says every other time. */
const ZONE = 'Europe/London';
const TICK = 2000;

export class Clock {
  now = $state(Date.now());

  constructor() {
    $effect(() => {
      const ticking = setInterval(() => (this.now = Date.now()), TICK);
      return () => clearInterval(ticking);
    });
  }

  /** "6:02pm". */
  get time(): string {
    const parts = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: ZONE });
    return parts.format(this.now).replace(/\s/g, '').toLowerCase();
  }

  /** Whole minutes since `from`, a UTC stamp. */
  minutesSince(from: string): number {
    return Math.max(0, Math.floor((this.now - Date.parse(from)) / 60_000));
  }
}
