// One act of a form before the file is open: busy while the keys are worked on, and its problem where
// it belongs. It keeps everything that was typed.
import type { Status } from '../api/types/Status';
import type { Told } from '../api/types/Told';
import { status } from '../shared/status.svelte';
import { told } from '../shared/told';

export class Act {
  busy = $state(false);
  problem = $state.raw<Told | null>(null);

  /** Does it, and shows where things stand after it. */
  run = async (ask: () => Promise<{ value: Status }>): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      status.set((await ask()).value);
      return true;
    } catch (error) {
      this.problem = told(error);
      return false;
    } finally {
      this.busy = false;
    }
  };
}
