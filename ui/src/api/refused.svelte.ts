// Whether a family turned out not to be open to whoever is here: the screen of the family says so and asks
// why they need it. It refuses to remember which family: that is the route's to know.

class Refused {
  now = $state(false);

  /** A request about a family was refused, because whoever is here does not work with it. */
  tell = (): void => void (this.now = true);

  /** Another family, or it is open now. */
  clear = (): void => void (this.now = false);
}

export const refused = new Refused();
