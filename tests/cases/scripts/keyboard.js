// Returns which stops of the keyboard do not show the focus, and what the focus of a label shows.
const shown = e => getComputedStyle(e).display !== 'none';
const stops = [...document.querySelectorAll('a[href],input,summary')].filter(
  e => e.getClientRects().length);
const plain = stops.filter(e => {
  e.focus({focusVisible: true});
  const style = getComputedStyle(e);
  const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return document.activeElement !== e || !drawn;
});
const chip = document.querySelector('.text .chip');
const tip = chip.previousElementSibling.querySelector('.tip');
document.activeElement.blur();
const before = shown(tip);
chip.focus({focusVisible: true});
const box = tip.getBoundingClientRect();
const text = document.querySelector('.text').getBoundingClientRect();
return {
  stops: stops.length,
  plain: plain.map(e => e.className || e.tagName),
  before,
  after: shown(tip),
  told: tip.textContent,
  beside: box.left >= text.right && box.right <= innerWidth,
};
