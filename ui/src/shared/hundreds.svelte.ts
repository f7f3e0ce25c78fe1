// A list that comes a hundred at a time: every page that is up is asked again when something changes.
import { tick } from 'svelte';
import { changed } from '../api/changed';
import { Resource } from '../api/resource.svelte';
import { live } from '../kit/live.svelte';
import { w } from '../words/words';
import { fault } from './told';

const PAGE = 100;

interface Rows<Row> {
  rows: Row[];
  /** How many there are in all. */
  total: number;
}

export class Hundreds<Row, List extends Rows<Row>> {
  readonly list: Resource<List>;
  #asked = PAGE;

  /** `page` asks for the hundred after so many. */
  constructor(page: (after: number) => Promise<List>) {
    this.list = new Resource(async () => {
      let list = await page(0);
      for (let after = PAGE; after < this.#asked && list.rows.length < list.total; after += PAGE) {
        const next = await page(after);
        list = { ...next, rows: [...list.rows, ...next.rows] };
      }
      return list;
    }, fault);
    $effect(() => {
      void this.list.again();
      return changed.listen(() => void this.list.again());
    });
  }

  get shown(): number {
    return this.list.value?.rows.length ?? 0;
  }

  /** How many come with the next press. */
  get next(): number {
    return Math.min((this.list.value?.total ?? 0) - this.shown, PAGE);
  }

  get words(): string {
    return w('families-shown', { shown: this.shown, total: this.list.value?.total ?? this.shown });
  }

  /** The keyboard goes on at the first that came. */
  more = async (): Promise<void> => {
    const first = this.shown;
    this.#asked = first + PAGE;
    await this.list.again();
    await tick();
    live.say(this.words);
    document.querySelector<HTMLElement>(`tbody tr:nth-child(${first + 1}) .end button`)?.focus();
  };
}
