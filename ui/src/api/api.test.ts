// The door of the page: what is sent, what a rejection becomes, the order of writes, and that an older
// answer never overwrites a newer one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fake } from '../testing/fake';
import { call, save, toldOf } from './call';
import { changed } from './changed';
import { Resource } from './resource.svelte';
import { saving } from './saving.svelte';

const fault = { happened: 'It broke.', next: 'Try again.' };
let fake: Fake;
beforeEach(() => (fake = new Fake()));
afterEach(() => {
  saving.clear();
  fake.end();
});

describe('asking', () => {
  it('sends one command and tells what changed', async () => {
    const heard: string[] = [];
    const stop = changed.listen((rows) => heard.push(...rows.map(({ id }) => id)));
    fake.on('people', 'removePerson', () => ({ name: 'Tom' }), { changed: [{ table: 'person', id: 'p9' }] });
    const { value } = await call('people', 'removePerson', { person: 'p9' });
    stop();
    expect(value.name).toBe('Tom');
    expect(heard).toEqual(['p9']);
  });

  it('a wrong pair does not compile', () => {
    const never = (): unknown => [
      // @ts-expect-error removing a person is not asked with a family
      call('people', 'removePerson', { family: 'f1' }),
      // @ts-expect-error there is no such ask in this stage
      call('people', 'beginReferral', {}),
    ];
    expect(never).toBeTypeOf('function');
  });

  it('writes one after another, each made when its turn comes', async () => {
    let note = 'old';
    fake.on('referral', 'setWhy', async () => {
      await Promise.resolve();
      note = 'new';
      return {} as never;
    });
    fake.on('referral', 'setSafetyNote', () => ({}) as never);
    await Promise.all([
      save('referral', 'setWhy', () => ({ referral: 'r1', words: '' })),
      save('referral', 'setSafetyNote', () => ({ referral: 'r1', note })),
    ]);
    expect(fake.askedOf('referral', 'setSafetyNote')[0]?.note).toBe('new');
  });

  it('says "saved" only when the core has said so', async () => {
    fake.on('referral', 'setWhy', () => ({}) as never, { saved: '14:32' });
    const writing = save('referral', 'setWhy', () => ({ referral: 'r1', words: '' }));
    expect(saving.corner.kind).toBe('saving');
    await writing;
    expect(saving.corner).toEqual({ kind: 'saved', at: '14:32' });
  });

  it('a refused write is not called saved, and the next one still goes', async () => {
    fake.refuse('referral', 'setWhy', { happened: 'The disk is full.' });
    await expect(save('referral', 'setWhy', () => ({ referral: 'r1', words: '' }))).rejects.toMatchObject({ happened: 'The disk is full.' });
    expect(saving.corner.kind).toBe('nothing');
    fake.on('referral', 'setWhy', () => ({}) as never, { saved: '14:33' });
    await save('referral', 'setWhy', () => ({ referral: 'r1', words: '' }));
    expect(saving.corner).toEqual({ kind: 'saved', at: '14:33' });
  });
});

describe('a rejection', () => {
  it('is shown as it was told', () => {
    const told = { kind: 'input' as const, code: 'x', field: null, ...fault };
    expect(toldOf(told, fault)).toEqual(told);
  });
  it('by a closed dialog is nothing', () => {
    expect(toldOf({ kind: 'input', code: 'cancelled', field: null, ...fault }, fault)).toBeNull();
  });
  it('of any other kind shows none of its own text', () => {
    expect(toldOf(new Error('TypeError: Tom Hollis is undefined'), fault)?.happened).toBe('It broke.');
  });
});

describe('a resource', () => {
  it('shows the newest answer, whichever comes last', async () => {
    const answers: ((value: string) => void)[] = [];
    const made = new Resource(() => new Promise<string>((done) => answers.push(done)), fault);
    const [first, second] = [made.again(), made.again()];
    answers[1]?.('newer');
    await second;
    answers[0]?.('older');
    await first;
    expect(made.value).toBe('newer');
    expect(made.loading).toBe(false);
  });

  it('keeps its last good answer when asking again fails', async () => {
    let broken = false;
    const made = new Resource(async () => (broken ? Promise.reject(new Error('no')) : 'good'), fault);
    await made.again();
    broken = true;
    await made.again();
    expect(made.value).toBe('good');
    expect(made.problem?.happened).toBe('It broke.');
  });
});
