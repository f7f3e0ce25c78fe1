// The last families that were opened, to go back to. They are held in memory only and forgotten on
// locking: no name stands anywhere before unlock.
import type { FamilyHead } from '../api/types/FamilyHead';
import type { FamilyId } from '../api/types/FamilyId';
import type { Tab } from './route.svelte';

const MOST = 3;

export interface Seen {
  head: FamilyHead;
  tab: Tab;
}

class Recent {
  list = $state.raw<Seen[]>([]);

  /** A page of this family is up. */
  saw(head: FamilyHead, tab: Tab): void {
    this.list = [{ head, tab }, ...this.list.filter((one) => one.head.family !== head.family)].slice(0, MOST);
  }

  /** A family that is not open to whoever is here any more. */
  forget(family: FamilyId): void {
    this.list = this.list.filter((one) => one.head.family !== family);
  }

  clear(): void {
    this.list = [];
  }
}

export const recent = new Recent();
