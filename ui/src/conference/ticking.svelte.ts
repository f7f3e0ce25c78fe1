// The time now, looked at again every fifteen seconds for as long as a screen shows it.
const EVERY = 15_000;

export class Ticking {
  now = $state(Date.now());

  constructor() {
    $effect(() => {
      const timer = setInterval(() => (this.now = Date.now()), EVERY);
      return () => clearInterval(timer);
    });
  }
}
