// How Kith's own hands wait, find, press and type, with tests/src/window/hands.js put before it.
const soon = async (look, what) => {
  for (let tries = 0; tries < 2400; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((again) => setTimeout(again, 25));
  }
  throw new Error(`waited in vain for ${what}; the page shows ${document.body.innerText}`);
};
const find = (kind, name, within) => soon(() => named(kind, name, within), `${kind} ${name}`);
const shows = (words) => soon(() => document.body.innerText.includes(words), words);
const press = async (name) => (await find('button', name)).click();
const choose = async (question, answer) => (await find('choice', answer, question)).click();
const fill = async (label, words) => {
  const field = await find('field', label);
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
};
