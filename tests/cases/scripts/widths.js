// Returns the width of the window, that of the page, and the elements that stand out of it.
document.querySelectorAll('details').forEach(d => { d.open = true; });
const page = document.documentElement;
const wide = [...document.querySelectorAll('main *:not(.vh):not(.vh *)')].filter(
  e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'));
return [innerWidth, page.scrollWidth, wide.map(e => e.className)];
