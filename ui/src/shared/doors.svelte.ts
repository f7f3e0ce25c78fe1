// What the safety checker stops: it can be let through with a written reason, asked for on the spot, and is
// then done again. It refuses to let anything through by itself, and to lose what was to be done.
import { save } from '../api/call';
import type { SafetyDoor } from '../api/types/SafetyDoor';
import type { Told } from '../api/types/Told';
import { told } from './told';

interface Stopped {
  door: SafetyDoor;
  problem: Told;
  answer: (through: boolean) => void;
}

class Doors {
  /** What is stopped now and waits for a reason. */
  now = $state.raw<Stopped | null>(null);

  /** Does it. Where a restriction stands against it, asks for a reason and does it again; whoever thinks
   *  better of it gets the refusal. */
  through = async <T>(door: SafetyDoor, act: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        const problem = told(error);
        if (!problem?.stop || !(await this.#asked(door, problem))) throw error;
      }
    }
  };

  /** Writes the reason down; it is thrown back when the core refuses it. */
  let = async (reason: string): Promise<void> => {
    const stop = this.now?.problem.stop;
    const door = this.now?.door;
    if (!stop || !door) return;
    await save('safety', 'letThrough', () => ({ ...stop, door, reason }));
    this.#end(true);
  };

  /** Leaves it as it is. */
  leave = (): void => this.#end(false);

  #asked(door: SafetyDoor, problem: Told): Promise<boolean> {
    return new Promise((answer) => (this.now = { door, problem, answer }));
  }
  #end(through: boolean): void {
    const { now } = this;
    this.now = null;
    now?.answer(through);
  }
}

export const doors = new Doors();
