// Choosing a file. The shell shows the dialog; a person who changes their mind sees nothing.
import { call } from '../api/call';
import type { Told } from '../api/types/Told';
import { status } from '../shared/status.svelte';
import { told } from '../shared/told';

class Opening {
  busy = $state(false);
  problem = $state.raw<Told | null>(null);

  /** Asks for a file and looks at it; it stays locked. */
  choose = async (): Promise<void> => {
    this.busy = true;
    this.problem = null;
    try {
      status.set((await call('service', 'openFile', {})).value);
    } catch (error) {
      this.problem = told(error);
    } finally {
      this.busy = false;
    }
  };
}

export const opening = new Opening();
