// Kith driving itself, without WebDriver: the thread from unlocking on, with self_hands.js put before
// it. The first window locks; the second one ends the run.
const thread = async () => {
  await fill('Who are you?', 'Ruth A.');
  await fill('Your passphrase', 'four quiet words here');
  await press('Unlock');
  await press('New referral');
  await fill('First name', 'Amara');
  await fill('Last name', 'Okafor');
  await fill('What do you hope the family can work out?', 'Who can Amara stay with?');
  await fill('The plan must make sure that, 1', 'Amara sleeps in her own bed');
  await press('Add mum');
  await fill('First name', 'Ngozi');
  await press('Add');
  await choose('Does Ngozi', 'Yes');
  await choose('Is there anyone who must not be in the same room', 'No');
  await fill('Who is referring', 'Sam Ortiz, social worker');
  await fill('Got the referral on', 'today');
  await shows('Answer due');
  await press('Accept');
  await press('Open the family’s people');
  await press('Add a relative');
  await choose('Who are they?', 'Grandma, mum’s mum');
  await fill('First name', 'Jean');
  await press('Add');
  await find('row', 'Jean');
  await press('Print');
  await shows('is saved, one page.');
  await press('History');
  await shows('newest first');
  await press('Lock');
};

const again = () => find('field', 'Who are you?').then(() => { document.title = 'done'; });
(globalThis.windowsBefore === 0 ? thread() : again()).catch((error) => { document.title = `failed: ${error.message}`; });
