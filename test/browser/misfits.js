// Runs in the page, so it is no module: an expression that gives sentences.
(() => {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on ${clientWidth}`);
  const nameOf = (one) => {
    const text = (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
    return `${one.tagName.toLowerCase()} "${text}"`;
  };
  // A title, a description or a control that opens the whole tells what is cut.
  const isTold = (one) => one.closest('[title], [data-cut-told]') !== null;
  const texts =
    'td, th, dt, dd, li, p, h1, h2, h3, h4, label, legend, button, a, summary, span, div, input, select';
  for (const one of document.querySelectorAll(texts)) {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(one);
    if (style.display === 'inline' || one.clientWidth <= 1 || one.clientHeight <= 1) continue;
    const ownText = [...one.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!ownText) continue;
    const wide = one.scrollWidth - one.clientWidth;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (wide > 1 && hides(style.overflowX) && !isTold(one))
      found.push(`${nameOf(one)} is cut: ${one.scrollWidth} wide on ${one.clientWidth}`);
    else if (wide > 1 && style.overflowX === 'visible')
      found.push(`${nameOf(one)} runs over its edge: ${one.scrollWidth} wide on ${one.clientWidth}`);
    const high = one.scrollHeight - one.clientHeight;
    if (high > 3 && hides(style.overflowY) && style.webkitLineClamp === 'none' && !isTold(one))
      found.push(`${nameOf(one)} is cut: ${one.scrollHeight} high on ${one.clientHeight}`);
  }
  return [...new Set(found)].slice(0, 20);
})();
