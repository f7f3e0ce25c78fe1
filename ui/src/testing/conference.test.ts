// A conference in each of its states: not booked, planned, going on stage by stage, and held.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saving } from '../api/saving.svelte';
import { textSize } from '../conference/textsize.svelte';
import { clock, minutesSince } from '../conference/stages';
import { router } from '../shared/route.svelte';
import { status } from '../shared/status.svelte';
import { toasts } from '../shared/toasts.svelte';
import { faultsIn } from './axe';
import { Fake } from './fake';
import Frame from './preparation-frame.svelte';
import { inView, locked } from './samples';
import { conference, everyone, held, planned, stages, underWay } from './samples-conference';

let fake: Fake;
beforeEach(() => {
  fake = new Fake().on('conference', 'getConference', () => conference());
});
afterEach(() => {
  vi.useRealTimers();
  saving.clear();
  toasts.dismiss();
  router.home();
  status.value = null;
  textSize.percent = 100;
  fake.end();
});

async function open(page = conference()): Promise<HTMLElement> {
  fake.on('conference', 'getConference', () => page);
  if (page.booked?.state === 'underWay') router.inRoom('f1', 'r1');
  else router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'conference' });
  const { container } = render(Frame);
  await screen.findByRole('heading', { level: 1 });
  return container;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('before the day', () => {
  it('a conference that is not booked leads to the booking', async () => {
    const container = await open(conference({ booked: null }));
    const book = await button('Book it');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(book);
    expect(router.now).toMatchObject({ tab: 'preparing', at: 'booking' });
  });

  it('a booked one says when and where, and starts on its day at once', async () => {
    fake.on('conference', 'startConference', () => underWay('welcome'), { saved: '16:35' }).on('service', 'enterFamilyView', () => inView());
    const container = await open();
    expect(await screen.findByRole('heading', { name: 'Monday 23 November, 4:30pm to 7pm' })).toBeTruthy();
    expect(screen.getByText('St Luke’s hall, step-free')).toBeTruthy();
    expect(screen.getByText('8 people have said they are coming.')).toBeTruthy();
    expect(router.whole).toBe(false);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(await button('Start'));
    await waitFor(() => expect(fake.askedOf('service', 'enterFamilyView')).toEqual([{ referral: 'r1' }]));
    expect(fake.askedOf('conference', 'startConference')).toEqual([{ sitting: 's1' }]);
    expect(status.value?.open?.familyView).toMatchObject({ referral: 'r1' });
  });

  it('asks before it starts on another day', async () => {
    fake.on('conference', 'startConference', () => underWay('welcome'), { saved: '16:35' }).on('service', 'enterFamilyView', () => inView());
    const container = await open(conference({ booked: { ...planned, today: false } }));
    await userEvent.click(await button('Start'));
    const dialog = await screen.findByRole('dialog', { name: 'Start now?' });
    expect(within(dialog).getByText('It is booked for Monday 23 November. Start now all the same?')).toBeTruthy();
    expect(fake.askedOf('conference', 'startConference')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start now' }));
    await waitFor(() => expect(fake.askedOf('conference', 'startConference')).toEqual([{ sitting: 's1' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('a start that is refused says why and stays', async () => {
    fake.refuse('conference', 'startConference', { happened: 'The disk is full.', next: 'Make room.' });
    await open();
    await userEvent.click(await button('Start'));
    expect(await screen.findByText('The disk is full. Make room.', { selector: '.toast p' })).toBeTruthy();
    expect(router.whole).toBe(false);
  });

  it('who is here can be said already, and taken back', async () => {
    let page = conference();
    fake.on('conference', 'setHere', ({ person, here }) => (page = { ...page, here: page.here.map((row) => (row.person === person ? { ...row, here } : row)) }), { saved: '16:20' });
    await open();
    const jean = await screen.findByRole('group', { name: 'Is Jean Hollis here?' });
    await userEvent.click(within(jean).getByRole('button', { name: 'By phone' }));
    await waitFor(() => expect(within(jean).getByRole('button', { name: 'By phone' }).getAttribute('aria-pressed')).toBe('true'));
    await userEvent.click(within(jean).getByRole('button', { name: 'By phone' }));
    await waitFor(() => expect(fake.askedOf('conference', 'setHere').map((one) => one.here)).toEqual(['byPhone', 'notSaid']));
  });
});

describe('while it goes on', () => {
  it('takes the whole window, and says whose plan alone can be seen', async () => {
    const container = await open(underWay('welcome'));
    expect(await heading('Who is here')).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    expect(screen.getByText('Only Amara and Jayden’s plan can be seen on this screen')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('those who said they come stand first', async () => {
    await open(underWay('welcome'));
    const lists = await screen.findAllByRole('list', { name: /Said they are coming|Everyone else/ });
    expect(lists.map((list) => within(list).getAllByRole('listitem').length)).toEqual([8, 4]);
    expect(within(lists[1]!).getByText('Daniel Okafor')).toBeTruthy();
  });

  it('each stage shows its time; the one that runs counts up', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T18:14:20Z'), shouldAdvanceTime: true });
    await open(underWay('writingThePlan'));
    const rail = await screen.findByRole('region', { name: 'Today’s meeting' });
    expect(within(rail).getByText('5:15pm, 52 minutes')).toBeTruthy();
    expect(within(rail).getByText('Now, 12 minutes')).toBeTruthy();
    expect(within(rail).getByText('6:14pm')).toBeTruthy();
    expect(within(rail).getByText('The place is booked until 7pm')).toBeTruthy();
    expect(within(rail).getByText('Writing the plan').closest('li')?.getAttribute('aria-current')).toBe('step');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(within(rail).getByText('Now, 13 minutes')).toBeTruthy();
    expect(within(rail).getByText('6:15pm')).toBeTruthy();
  });

  it('the text grows and comes back', async () => {
    await open(underWay('welcome'));
    const size = () => document.documentElement.style.fontSize;
    await waitFor(() => expect(size()).toBe('100%'));
    await userEvent.click(await button('Text size'));
    await waitFor(() => expect(size()).toBe('115%'));
    await userEvent.click(await button('Text size'));
    await waitFor(() => expect(size()).toBe('130%'));
    router.go({ screen: 'due' });
    await waitFor(() => expect(size()).toBe(''));
  });

  it('welcome goes on to sharing information: why everyone is here', async () => {
    fake.on('conference', 'moveToStage', () => underWay('sharingInformation'), { saved: '16:50' });
    const container = await open(underWay('welcome'));
    await userEvent.click(await button('Next: Sharing information'));
    expect(await heading('What we are here to do')).toBeTruthy();
    expect(screen.getByText(/Who can have Amara and Jayden/)).toBeTruthy();
    expect(screen.getByText('Amara sees her brother Leo')).toBeTruthy();
    expect(fake.askedOf('conference', 'moveToStage')).toEqual([{ sitting: 's1', stage: 'sharingInformation' }]);
    expect(document.activeElement).toBe(await heading('What we are here to do'));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('times are put right, and a refusal stands at its field', async () => {
    fake.refuse('conference', 'setStageTimes', { kind: 'input', field: 'until', happened: '4pm is not after 4:35pm.', next: 'Check both times.' });
    const container = await open(underWay('sharingInformation'));
    expect(screen.queryByRole('button', { name: 'Change times: Family time' })).toBeNull();
    await userEvent.click(await button('Change times: Welcome'));
    const until = await screen.findByLabelText<HTMLInputElement>('Until');
    expect(until.value).toBe('4:50pm');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.clear(until);
    await userEvent.type(until, '4pm{Enter}');
    expect(await screen.findByText('4pm is not after 4:35pm. Check both times.')).toBeTruthy();
    expect(until.value).toBe('4pm');
    fake.on('conference', 'setStageTimes', () => underWay('sharingInformation'), { saved: '17:00', undo: { action: 'a1', words: 'Put the times of the conference right' } });
    await userEvent.type(until, '{Backspace}{Backspace}:55pm{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.askedOf('conference', 'setStageTimes')[1]).toEqual({ sitting: 's1', stage: 'welcome', from: '4:35pm', until: '4:55pm' });
    expect(await screen.findByText('Put the times of the conference right')).toBeTruthy();
  });
});

describe('family time', () => {
  const step = async (page = underWay('sharingInformation')) => {
    const container = await open(page);
    await userEvent.click(await button('Next: Family time'));
    await heading('Family time');
    return container;
  };

  it('asks who stays: the family, not the professionals; then the core locks', async () => {
    fake.on('conference', 'startFamilyTime', () => underWay('familyTime'), { saved: '17:15' }).on('service', 'getStatus', () => locked);
    const container = await step();
    expect(screen.getByLabelText<HTMLInputElement>(/^Jean/).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>(/^Moira/).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>(/^Sam/).checked).toBe(false);
    expect(screen.queryByLabelText(/^Emeka/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByLabelText(/^Hana/));
    await userEvent.click(screen.getByLabelText(/^Tom/));
    await userEvent.click(await button('Begin family time'));
    await waitFor(() => expect(status.value?.door).toBe('locked'));
    expect(fake.askedOf('conference', 'startFamilyTime')).toEqual([{ sitting: 's1', staying: ['h0', 'h1', 'h2', 'h3', 'h5', 'h6', 'h8'] }]);
    expect(fake.askedOf('conference', 'moveToStage')).toEqual([]);
  });

  it('says why it could not begin, and nothing is locked', async () => {
    fake.refuse('conference', 'startFamilyTime', { kind: 'input', field: 'staying', happened: 'Nobody who is here was chosen to stay in the room.', next: 'Tick who stays.' });
    await step();
    await userEvent.click(await button('Begin family time'));
    expect(await screen.findByText(/Nobody who is here was chosen/)).toBeTruthy();
    expect(fake.askedOf('service', 'getStatus')).toEqual([]);
  });

  it('with nobody here, who is here is said first', async () => {
    await step(underWay('sharingInformation', { here: everyone(false) }));
    expect(screen.getByText('Nobody is here yet. Say who is here first.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Begin family time' })).toBeNull();
    await userEvent.click(await button('Change who is here'));
    expect(await screen.findByRole('dialog', { name: 'Who is here' })).toBeTruthy();
  });

  it('can be put off, or left out', async () => {
    fake.on('conference', 'moveToStage', () => underWay('writingThePlan'), { saved: '17:20' });
    await step();
    await userEvent.click(await button('Not yet, go back'));
    expect(await heading('What we are here to do')).toBeTruthy();
    await userEvent.click(await button('Next: Family time'));
    await userEvent.click(await button('Go on without family time'));
    expect(await heading('Writing stands here')).toBeTruthy();
    expect(fake.askedOf('conference', 'moveToStage')).toEqual([{ sitting: 's1', stage: 'writingThePlan' }]);
  });
});

describe('the plan', () => {
  it('is written with its needs and the room beside it', async () => {
    fake.on('conference', 'moveToStage', () => underWay('agreeingThePlan'), { saved: '18:40' });
    const container = await open(underWay('writingThePlan'));
    expect(await heading('Writing stands here')).toBeTruthy();
    expect(screen.getByText('Needs stand here')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'By phone' })).getByText('Moira')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'In the room' })).queryByText('زہرا')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(await button('Next: Agreeing the plan'));
    expect(await heading('Agreeing stands here')).toBeTruthy();
    expect(screen.getByText('Needs stand here')).toBeTruthy();
  });

  it('can be written again from agreeing it', async () => {
    fake.on('conference', 'moveToStage', () => underWay('writingThePlan'), { saved: '18:45' });
    await open(underWay('agreeingThePlan'));
    await userEvent.click(await button('Back: Writing the plan'));
    expect(await heading('Writing stands here')).toBeTruthy();
  });

  it('the end is an act, and the room is thanked', async () => {
    fake.on('conference', 'endConference', () => held(), { saved: '18:55' });
    await open(underWay('agreeingThePlan'));
    await userEvent.dblClick(await button('End the conference'));
    expect(fake.askedOf('conference', 'endConference')).toEqual([]);
    await userEvent.click(await button('End it now'));
    expect(await heading('Thank you')).toBeTruthy();
    expect(fake.askedOf('conference', 'endConference')).toEqual([{ sitting: 's1' }]);
    expect(document.documentElement.style.fontSize).toBe('');
  });
});

describe('afterwards', () => {
  it('the five times and who was here stand in words', async () => {
    const container = await open(held());
    const row = await screen.findByRole('row', { name: /Family time/ });
    expect(within(row).getByText('52 minutes')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Stayed for family time' })).queryByText('Sam')).toBeNull();
    expect(within(screen.getByRole('list', { name: 'In the room' })).getByText('Sam')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(await button('Open the plan'));
    expect(router.now).toMatchObject({ tab: 'plan' });
  });

  it('one without family time says so', async () => {
    const over = stages('over').map((one) => (one.stage === 'familyTime' ? { ...one, state: 'ahead' as const, from: '', until: '', minutes: 0 } : one));
    await open(held({ booked: { ...planned, state: 'heldInPart' }, stages: over }));
    expect(await screen.findByRole('heading', { name: 'The conference was held without family time' })).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Family time/ })).getByText('Not held')).toBeTruthy();
  });
});

describe('the time', () => {
  it('is said as the core says it, where the service is', () => {
    expect(clock(Date.parse('2026-11-23T18:14:00Z'))).toBe('6:14pm');
    expect(clock(Date.parse('2026-07-01T11:05:00Z'))).toBe('12:05pm');
    expect(clock(Date.parse('2026-11-23T00:30:00Z'))).toBe('12:30am');
  });
  it('counts whole minutes, and never backwards', () => {
    expect(minutesSince('2026-11-23T18:02:00Z', Date.parse('2026-11-23T18:03:59Z'))).toBe(1);
    expect(minutesSince('2026-11-23T18:02:00Z', Date.parse('2026-11-23T18:00:00Z'))).toBe(0);
    expect(minutesSince(null, 0)).toBe(0);
  });
});

it('a core that can’t answer says so in the frame', async () => {
  fake.refuse('conference', 'getConference', {});
  router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'conference' });
  render(Frame);
  expect(await screen.findByText('Kith has made a mistake, and nothing was changed.')).toBeTruthy();
  expect(router.whole).toBe(false);
});
