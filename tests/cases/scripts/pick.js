// Makes each choice of claims; returns how many are shown, and how many there are.
const shown = () => [...document.querySelectorAll('.cluster')].filter(
  e => getComputedStyle(e).display !== 'none').length;
const count = kind => document.querySelectorAll('.cluster.' + kind).length;
const picks = {all: 'cluster', drift: 'drifts', doubt: 'doubted', words: 'reworded'};
return Object.entries(picks).map(([pick, kind]) => {
  document.getElementById('pick-' + pick).click();
  return [shown(), count(kind)];
});
