// The seconds until another try at a passphrase is answered, counted down on the screen. The core
// decides; this only counts.

export class Waiting {
  seconds = $state(0);
  #clock: ReturnType<typeof setInterval> | undefined;

  /** Starts from what the core said. */
  from = (seconds: number): void => {
    this.stop();
    this.seconds = seconds;
    if (seconds > 0) this.#clock = setInterval(this.#tick, 1000);
  };

  stop = (): void => clearInterval(this.#clock);

  #tick = (): void => {
    this.seconds -= 1;
    if (this.seconds <= 0) this.stop();
  };
}
