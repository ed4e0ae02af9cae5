"""Scripts that say when a page is ready to be looked at; a page's policy allows no strings as script, so they are functions."""

FIRST_PAINT = """() => new Promise(painted => new PerformanceObserver(list => {
  if (list.getEntriesByName("first-contentful-paint").length) painted();
}).observe({type: "paint", buffered: true}))"""

FONTS_AND_TWO_FRAMES = """() => document.fonts.ready.then(
  () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))"""
