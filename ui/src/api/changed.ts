// Who wants to know that something in the file changed. It carries ids, never what changed.
import type { Changed } from './types/Changed';

type Listener = (rows: Changed[]) => void;
const listeners = new Set<Listener>();

export const changed = {
  /** Tells every screen that is up. */
  tell(rows: Changed[]): void {
    for (const listener of [...listeners]) listener(rows);
  },
  /** Listens until the answer is called. */
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
