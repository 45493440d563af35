// Returns the contrast and the first words of each piece of text, the lowest first. Source: WCAG 2.2.
const parse = text => {
  const n = text.match(/[\d.]+(?:e-?\d+)?/g).map(Number);
  const unit = text.startsWith('color(') ? 255 : 1;
  return [n[0] * unit, n[1] * unit, n[2] * unit, n.length > 3 ? n[3] : 1];
};
const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
const behind = element => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    layers.push(parse(getComputedStyle(e).backgroundColor));
  }
  return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
};
const light = c => [0.2126, 0.7152, 0.0722].reduce((sum, w, i) => {
  const v = c[i] / 255;
  return sum + w * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
}, 0);
document.querySelectorAll('details').forEach(d => { d.open = true; });
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
while (walker.nextNode()) {
  const node = walker.currentNode, e = node.parentElement;
  const hidden = e.closest('.vh,.skip,style,script') || !e.getClientRects().length;
  if (!node.data.trim() || hidden) continue;
  const back = behind(e), front = over(parse(getComputedStyle(e).color), back);
  const [low, high] = [light(front), light(back)].sort((a, b) => a - b);
  found.push([(high + 0.05) / (low + 0.05), node.data.trim().slice(0, 40)]);
}
return found.sort((a, b) => a[0] - b[0]);
