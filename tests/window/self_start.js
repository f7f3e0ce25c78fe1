// Kith driving itself, without WebDriver: a new service, up to the recovery sheet on the disk, with
// self_hands.js put before it.
const start = async () => {
  await press('Start a service');
  await fill('What is your service called?', 'Family Meetings, Millbrook');
  await fill('Your name at work', 'Ruth A.');
  await fill('Your passphrase', 'four quiet words here');
  await press('Start the service');
  await shows('Step 1 of 2');
  await press('Save the sheet');
  await shows('Step 2 of 2');
  document.title = 'done';
};
start().catch((error) => { document.title = `failed: ${error.message}`; });
