"""Scripts that say when a page is ready to be looked at; a page's policy allows no strings as script, so they are functions."""

FIRST_PAINT = """() => new Promise(painted => new PerformanceObserver(list => {
  if (list.getEntriesByName("first-contentful-paint").length) painted();
}).observe({type: "paint", buffered: true}))"""

FONTS_AND_TWO_FRAMES = """() => document.fonts.ready.then(
  () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))"""

READ = """() => {
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, th, td, blockquote, figcaption)")];
  const said = blocks.filter(block => shown(block) && !block.closest("[role=status], output, form"));
  return said.map(block => block.innerText.trim()).filter(Boolean);
}"""
"""The text of every block that a reader sees, but for what a script says of its own doing."""
