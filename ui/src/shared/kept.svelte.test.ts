// A field that saves itself: when the draft goes to the disk, when it is saved, and that nothing typed
// is ever lost.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saving } from '../api/saving.svelte';
import { Fake, trouble } from '../testing/fake';
import { Kept, type Write } from './kept.svelte';

let fake: Fake;
let end: (() => void) | null = null;
const place = { form: 'referral', about: 'r1', field: 'why' };

beforeEach(() => {
  vi.useFakeTimers();
  fake = new Fake()
    .on('history', 'keepDraft', () => ({ at: '14:31' }))
    .on('history', 'dropDraft', () => ({ at: '14:32' }));
});
afterEach(() => {
  end?.();
  end = null;
  saving.clear();
  fake.end();
  vi.useRealTimers();
});

function field(write: Write | null, draft?: { field: string; words: string; at: string }, clears = false): Kept {
  let made!: Kept;
  end = $effect.root(() => {
    made = new Kept(place, () => 'as saved', write, draft, clears);
  });
  flushSync();
  return made;
}
function type(kept: Kept, words: string): void {
  kept.words = words;
  kept.typed();
}
const kept = () => fake.askedOf('history', 'keepDraft').map((one) => one.words);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('drafts', () => {
  it('are kept 400 ms after typing stops', async () => {
    const why = field(async () => undefined);
    type(why, 'Who');
    await pass(399);
    expect(kept()).toEqual([]);
    expect(saving.corner).toEqual({ kind: 'typing' });
    await pass(1);
    expect(kept()).toEqual(['Who']);
    expect(saving.corner).toEqual({ kind: 'draft', at: '14:31' });
  });

  it('are kept at least once a second while typing goes on', async () => {
    const why = field(async () => undefined);
    for (let at = 0; at < 12; at += 1) {
      type(why, `letter ${at}`);
      await pass(200);
    }
    expect(kept().length).toBeGreaterThanOrEqual(2);
    expect(kept()[0]).toBe('letter 4');
  });

  it('that the disk refuses are said to be not saved, and why', async () => {
    fake.refuse('history', 'keepDraft', { kind: 'saving', happened: 'The disk is full.' });
    const why = field(async () => undefined);
    type(why, 'Who');
    await pass(400);
    expect(saving.corner).toEqual({ kind: 'notSaved', why: 'The disk is full.' });
    expect(why.words).toBe('Who');
  });

  it('come back after a restart, and are saved on leaving', async () => {
    const write = vi.fn(async () => undefined);
    const why = field(write, { field: 'why', words: 'Who can', at: '14:31' });
    expect(why.words).toBe('Who can');
    expect(why.drafted).toContain('14:31');
    why.leave();
    await pass(0);
    expect(write).toHaveBeenCalledWith('Who can');
    expect(why.drafted).toBeNull();
    expect(fake.askedOf('history', 'dropDraft')).toEqual([place]);
  });

  it('equal to what is saved are not offered', () => {
    expect(field(null, { field: 'why', words: 'as saved', at: '14:31' }).drafted).toBeNull();
  });

  it('are on the disk before locking', async () => {
    const why = field(async () => undefined);
    type(why, 'Wh');
    await saving.keepAll();
    expect(kept()).toEqual(['Wh']);
    saving.clear();
    end?.();
    end = null;
    await pass(2000);
    expect(fake.asked.length).toBe(1);
  });
});

describe('leaving a field', () => {
  it('saves it and drops the draft', async () => {
    const write = vi.fn(async () => undefined);
    const why = field(write);
    type(why, 'Who can');
    await pass(400);
    why.leave();
    await pass(0);
    expect(write).toHaveBeenCalledExactlyOnceWith('Who can');
    expect(fake.askedOf('history', 'dropDraft')).toEqual([place]);
    expect(saving.corner.kind).toBe('nothing');
    expect(why.words).toBe('Who can');
  });

  it('asks nothing when nothing was typed', async () => {
    const write = vi.fn(async () => undefined);
    field(write).leave();
    await pass(0);
    expect(write).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the save is refused', async () => {
    const why = field(() => Promise.reject({ ...trouble, happened: 'Too long.' }));
    type(why, 'Who can');
    why.leave();
    await pass(0);
    expect(why.words).toBe('Who can');
    expect(why.problem?.happened).toBe('Too long.');
    expect(kept()).toEqual(['Who can']);
    expect(saving.corner).toEqual({ kind: 'notSaved', why: 'Too long.' });
  });

  it('keeps only the draft where an act sends the words', async () => {
    const reason = field(null);
    type(reason, 'No consent yet');
    reason.leave();
    await pass(0);
    expect(kept()).toEqual(['No consent yet']);
    await reason.done();
    expect(fake.askedOf('history', 'dropDraft')).toEqual([place]);
  });

  it('empties a box that adds', async () => {
    const more = field(async () => undefined, undefined, true);
    type(more, 'Bilal gets his inhaler');
    more.leave();
    await pass(0);
    expect(more.words).toBe('');
  });
});
