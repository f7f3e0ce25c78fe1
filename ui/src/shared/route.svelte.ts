// Which screen is up. It is not the page's address: names and ids must not land in one.
import type { FamilyId } from '../api/types/FamilyId';
import type { ReferralId } from '../api/types/ReferralId';

export type Route =
  | { screen: 'families' }
  | { screen: 'referral'; referral: ReferralId; fresh?: boolean }
  | { screen: 'family'; family: FamilyId; referral: ReferralId }
  | { screen: 'history' }
  | { screen: 'settings' };

const HOME: Route = { screen: 'families' };

class Router {
  now = $state.raw<Route>(HOME);
  /** The family on the screen, for undo. */
  family = $state<FamilyId | null>(null);

  /** Goes to a screen. */
  go = (route: Route): void => {
    this.family = null;
    this.now = route;
  };

  /** Back to the first screen: the file was locked or another was opened. */
  home = (): void => this.go(HOME);
}

export const router = new Router();
