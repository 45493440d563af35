// Clicks all links; returns what a script of the article would have left behind.
document.querySelectorAll('a').forEach(a => a.click());
return [window.hacked, parent.hacked, document.title];
