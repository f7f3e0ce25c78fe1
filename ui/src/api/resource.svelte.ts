// A question whose answer a screen shows: asked when the screen comes up, and again whenever
// something changed. It refuses to let an older answer overwrite a newer one, and it keeps the last
// good answer on the screen while a new one is on its way.
import { call, save, toldOf, type Answer, type Ask, type Stage, type With } from './call';
import { changed } from './changed';
import type { Told } from './types/Told';
import type { UndoOffer } from './types/UndoOffer';

export class Resource<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Told | null>(null);
  loading = $state(true);
  #ticket = 0;
  #ask: () => Promise<T>;
  #fault: { happened: string; next: string };

  constructor(ask: () => Promise<T>, fault: { happened: string; next: string }) {
    this.#ask = ask;
    this.#fault = fault;
  }

  /** Asks again. */
  again = async (): Promise<void> => {
    const ticket = ++this.#ticket;
    this.loading = true;
    try {
      const value = await this.#ask();
      if (ticket === this.#ticket) this.#show(value, null);
    } catch (error) {
      if (ticket === this.#ticket) this.#show(this.value, toldOf(error, this.#fault));
    }
  };

  /** A write answered with the whole thing: show it at once. */
  set(value: T): void {
    this.#ticket += 1;
    this.#show(value, null);
  }

  #show(value: T | null, problem: Told | null): void {
    this.value = value;
    this.problem = problem;
    this.loading = false;
  }
}

/** Asks now, and whenever anything in the file changes, for as long as the screen is up. */
export function resource<S extends Stage, A extends Ask<S>>(
  stage: S,
  ask: A,
  asked: () => With<S, A>,
  fault: { happened: string; next: string },
): Resource<Answer<S, A>> {
  const made = new Resource(async () => (await call(stage, ask, asked())).value, fault);
  $effect(() => {
    void made.again();
    return changed.listen(() => void made.again());
  });
  return made;
}

/** Writes something that is answered with the whole page, and shows that. A refusal is thrown, for the field it
 *  belongs to. The asks of a screen that are given here all answer with its page: TypeScript can't see it. */
export async function saveAndShow<S extends Stage, A extends Ask<S>, Page>(
  stage: S,
  ask: A,
  asked: () => With<S, A>,
  shown: Resource<Page>,
): Promise<UndoOffer | null> {
  const reply = await save(stage, ask, asked);
  shown.set(reply.value as Page);
  return reply.undo;
}
