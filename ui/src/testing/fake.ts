// A core that is not there: answers the page's one command from a table, and writes down what was
// asked. For tests and for looking at screens; it is in no build.
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { Answer, Ask, Stage, With } from '../api/call';
import type { Told } from '../api/types/Told';
import type { UndoOffer } from '../api/types/UndoOffer';

export interface Asked {
  stage: string;
  ask: string;
  asked: unknown;
}

interface Extra {
  undo?: UndoOffer;
  saved?: string;
  changed?: { table: string; id: string }[];
}

type Handler = (asked: never) => unknown;

export class Fake {
  asked: Asked[] = [];
  #answers = new Map<string, Handler>();

  constructor() {
    mockIPC((_command, payload) => this.#answer((payload as { request: Record<string, Record<string, unknown>> }).request));
  }

  /** What one ask is answered with. */
  on<S extends Stage, A extends Ask<S>>(
    stage: S,
    ask: A,
    answer: (asked: With<S, A>) => Answer<S, A> | Promise<Answer<S, A>>,
    extra: Extra = {},
  ): this {
    this.#answers.set(`${stage}.${ask}`, async (asked: never) => ({
      value: await answer(asked),
      changed: extra.changed ?? [],
      undo: extra.undo ?? null,
      saved: extra.saved ?? null,
    }));
    return this;
  }

  /** One ask is refused from now on. */
  refuse<S extends Stage>(stage: S, ask: Ask<S>, problem: Partial<Told>): this {
    this.#answers.set(`${stage}.${ask}`, () => Promise.reject({ ...trouble, ...problem }));
    return this;
  }

  /** Everything that one ask was asked with. */
  askedOf<S extends Stage, A extends Ask<S>>(stage: S, ask: A): With<S, A>[] {
    return this.asked.filter((one) => one.stage === stage && one.ask === ask).map((one) => one.asked as With<S, A>);
  }

  end(): void {
    clearMocks();
  }

  async #answer(request: Record<string, Record<string, unknown>>): Promise<unknown> {
    const [stage = '', inner = {}] = Object.entries(request)[0] ?? [];
    const [ask = '', asked] = Object.entries(inner)[0] ?? [];
    this.asked.push({ stage, ask, asked });
    const answer = this.#answers.get(`${stage}.${ask}`);
    if (!answer) throw { ...trouble, code: `unanswered-${stage}-${ask}` };
    return answer(asked as never);
  }
}

export const trouble: Told = {
  kind: 'fault',
  code: 'fault',
  field: null,
  happened: 'Kith has made a mistake, and nothing was changed.',
  next: 'Try again.',
  stop: null,
};
