// Chooses each speaker; returns how many cards are shown and told, and how many are wrong.
const cards = () => [...document.querySelectorAll('.card')].filter(
  e => getComputedStyle(e).display !== 'none');
const all = cards().length, found = [];
for (const input of document.querySelectorAll('.who:not(.all) input')) {
  input.click();
  const number = input.id.slice(2);
  const wrong = cards().filter(e => !e.classList.contains('k' + number)).length;
  const tinted = [...document.querySelectorAll('.text .quote.direct')].filter(
    e => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)');
  const stray = tinted.filter(e => !e.classList.contains('k' + number)).length;
  const told = input.closest('.who').querySelector('.howmany').firstChild.data;
  found.push([cards().length, Number(told), wrong, stray]);
}
document.getElementById('by-all').click();
return {all, found, again: cards().length};
