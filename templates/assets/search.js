// The search page. Makes the keys of a query as generator/outputs/search/keys.py makes those of the texts, asks Pagefind for each of
// them, and shows what it finds from the pages themselves. No address, word or result ever becomes markup: only text.
(() => {
  "use strict";
  const MOST_WORDS = 8, MOST_TERMS = 16, LONGEST_QUERY = 200, AT_ONCE = 10, PAUSE = 200;
  const FEWEST_LETTERS = 3; // left of a word without its ending, and of one that is looked for as the beginning of others
  const NEAR = 0.5, WITHOUT_ARTICLE = 0.8; // weights of what a word may also mean
  const EXCERPT = 240, BEFORE = 80, SENTENCE = 60; // characters: of an excerpt, before its first mark, from which on a text says something
  const TEXTS = "p, li, dd, td, blockquote";
  const ABOUT = ".meta, .note, .cite, .also, nav"; // of a page or of other articles, not of what it tells
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*(?:[.,٫٬]\p{N}+)*/gu;

  const form = document.getElementById("search");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const more = document.getElementById("search-more");
  const says = form.dataset;
  const root = new URL(says.root, location.href);
  const own = document.documentElement.lang;
  const directions = new Map(says.languages.split(" ").map((one) => one.split(":")));
  const codes = [...directions.keys()];
  const numbers = new Intl.NumberFormat(`${own}-u-nu-${says.digits}`);
  const filters = [...form.querySelectorAll("select")];

  const unavailable = () => {
    form.hidden = true;
    document.getElementById("search-off").hidden = false;
  };
  if (location.protocol === "file:") return unavailable(); // a browser lets no page read other files

  const fetched = async (path, options) => {
    const response = await fetch(new URL(path, root), options);
    if (!response.ok) throw new Error(`${response.status}: ${path}`);
    return response;
  };

  /** The keys of words: of what stands in a text (`keys`) and of what is looked for (`terms`, term → weight). */
  const speller = (known) => {
    const dropped = new RegExp(`[${known.dropped}]`, "gu");
    const carried = new RegExp(`[${known.carried}]`, "gu");
    const doubled = new RegExp(`([${known.doubled}])\\1`, "gu");
    const letters = new Map(Object.entries(known.letters));
    const figures = new Map([...letters].filter(([, to]) => /^[\d.,]$/.test(to)));
    const put = (text, map) => Array.from(text, (letter) => map.get(letter) ?? letter).join("");
    const words = (text) => {
      const found = put(text.normalize("NFC").replace(dropped, ""), figures).match(/\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu) ?? [];
      return found.filter((word) => /^\d/.test(word) || (word.length > 1 && word.length <= known.mostLetters));
    };
    const number = (word) => word.replace(/,(\d{3})(?!\d)/g, "$1").replace(/[.,]/g, known.end) + known.end + known.end;
    const spelled = (word) => {
      const bare = word.replace(carried, "").replace(doubled, "$1");
      return [...new Set([word, bare].filter(Boolean).map((one) => put(one, letters).toLowerCase()))];
    };
    const left = (word) => Object.entries(known.particles)
      .filter(([particle, fewest]) => word.startsWith(particle) && word.length - particle.length >= fewest)
      .map(([particle, fewest]) => [word.slice(particle.length), fewest < FEWEST_LETTERS ? WITHOUT_ARTICLE : NEAR]);
    const without = (word) => known.endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= FEWEST_LETTERS)
      .map((ending) => word.slice(0, -ending.length));
    const filter = (name, value) => [known.end, name, known.end, value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, known.end), known.end, known.end].join("");
    const keys = (word) => {
      if (/^\d/.test(word)) return [number(word)];
      return spelled(word).flatMap((one) => [one, ...left(one).map(([rest]) => rest)]).map((one) => one + known.end);
    };
    const terms = (word) => {
      if (/^\d/.test(word)) return new Map([[number(word), 1]]);
      const found = new Map();
      const add = (term, weight) => found.set(term, Math.max(weight, found.get(term) ?? 0));
      for (const one of spelled(word)) {
        add(one, 1);
        for (const [rest, weight] of left(one)) add(rest, weight);
      }
      for (const [term, weight] of [...found]) for (const rest of without(term)) add(rest, weight * NEAR);
      const whole = [...found].map(([term, weight]) => [term.length < FEWEST_LETTERS ? term + known.end : term, weight]);
      return new Map(whole.slice(0, MOST_TERMS));
    };
    return { words, filter, keys, terms };
  };

  /** Pagefind with all parts of the index, and the speller; loaded once. */
  const load = async () => {
    const { parts: [first, ...others], spelling } = await (await fetched("search/search.json", { cache: "no-cache" })).json();
    if (first === undefined) return { ...speller(spelling), pagefind: { search: async () => ({ results: [] }) } };
    const pagefind = await import(new URL(`search/${first}/pagefind.js`, root));
    await pagefind.options({ metaCacheTag: first });
    await pagefind.init();
    await Promise.all(others.map((part) => pagefind.mergeIndex(new URL(`search/${part}/`, root).href, { metaCacheTag: part })));
    return { ...speller(spelling), pagefind };
  };

  /** Articles with one word in any of its spellings: id → the result with the highest score. */
  const withWord = async (pagefind, terms) => {
    const found = new Map();
    const asked = [...terms].map(async ([term, weight]) => {
      for (const result of (await pagefind.search(term)).results) {
        const score = result.score * weight;
        if (score > (found.get(result.id)?.score ?? 0)) found.set(result.id, { result, score });
      }
    });
    await Promise.all(asked);
    return found;
  };

  /** Articles by how many words of the query they have, and how prominently; all of them, the newest first, where it has none. */
  const ranked = async (pagefind, asked) => {
    if (!asked.length) {
      const { results } = await pagefind.search(null, { sort: { day: "desc" } });
      return results.map((result) => ({ id: result.id, result, words: 0 }));
    }
    const articles = new Map();
    for (const found of await Promise.all(asked.map((terms) => withWord(pagefind, terms)))) {
      for (const [id, { result, score }] of found) {
        const article = articles.get(id) ?? { id, result, words: 0, score: 0 };
        articles.set(id, { ...article, words: article.words + 1, score: article.score + score });
      }
    }
    return [...articles.values()].sort((one, other) => other.words - one.words || other.score - one.score || (one.id < other.id ? -1 : 1));
  };

  /** Articles that have all that was chosen, and the most words of the query; `all`: whether those are all of its words. */
  const find = async ({ pagefind }, asked, chosen) => {
    const sets = chosen.map(async (key) => new Set((await pagefind.search(key)).results.map((result) => result.id)));
    const [articles, ...within] = await Promise.all([ranked(pagefind, asked), ...sets]);
    const kept = articles.filter((article) => within.every((set) => set.has(article.id)));
    const most = kept[0]?.words ?? asked.length;
    return { results: kept.filter((article) => article.words === most).map((article) => article.result), all: most === asked.length };
  };

  const pages = new Map();
  const page = (path, code) => {
    const address = new URL(code + path.split("/").map(encodeURIComponent).join("/"), root);
    if (!pages.has(address.href)) {
      const read = async () => new DOMParser().parseFromString(await (await fetched(address)).text(), "text/html");
      pages.set(address.href, read().then((doc) => ({ address, code, doc, main: doc.querySelector("main") })));
    }
    return pages.get(address.href);
  };

  /** Languages in the order in which an article is shown: that of the query's letters first, then the page's own. */
  const languages = (query) => {
    const script = (code) => new RegExp(`\\p{Script=${new Intl.Locale(code).maximize().script}}`, "u");
    const rank = (code) => (script(code).test(query) ? 0 : 2) + (code === own ? 0 : 1);
    return [...codes].sort((one, other) => rank(one) - rank(other));
  };

  /** A text as pieces, each with the number of the query's word that it holds, or -1. */
  const pieces = (text, search, asked) => {
    const found = [];
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      const keys = search.words(match[0]).flatMap(search.keys);
      const word = asked.findIndex((terms) => keys.some((key) => [...terms.keys()].some((term) => key.startsWith(term))));
      if (word < 0) continue;
      found.push({ text: text.slice(at, match.index), word: -1 }, { text: match[0], word });
      at = match.index + match[0].length;
    }
    return [...found, { text: text.slice(at), word: -1 }];
  };

  const rowOf = (element) => element.closest("tbody[id]");

  const worded = (element) => element.textContent.replace(/\s+/gu, " ").trim();

  /**
   * The text of a page that holds the most words of the query, rather a sentence than a label, and rather that of a figure;
   * the title, which a result shows anyway, only where nothing else holds a word.
   */
  const excerpt = ({ main }, search, asked) => {
    const texts = [...main.querySelectorAll(TEXTS)].filter((element) => !element.querySelector(TEXTS) && !element.closest(ABOUT));
    const title = worded(main.querySelector("h1"));
    const held = texts.map((element) => {
      const text = worded(element);
      const parts = pieces(text, search, asked);
      const words = new Set(parts.map((part) => part.word)).size - 1;
      const more = (text.length >= SENTENCE ? 0.5 : 0) + (words && rowOf(element) ? 0.25 : 0);
      return { element, parts, words, weight: text === title ? (words && 0.75) : words + more };
    });
    return held.reduce((best, one) => (one.weight > best.weight ? one : best), { element: main, parts: [], words: 0, weight: -1 });
  };

  /** The page of an article in the language that shows what was looked for, with that text. */
  const shown = async (result, search, asked, query) => {
    const { raw_url: path } = await result.data();
    const order = languages(query);
    let best;
    for (const code of order) {
      const found = await page(path, code);
      const text = excerpt(found, search, asked);
      if (best === undefined || text.words > best.text.words) best = { ...found, text };
      if (best.text.words || !asked.length) break;
    }
    return { ...best, path };
  };

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const marked = (parts) => parts.map((part) => (part.word < 0 ? part.text : element("mark", {}, part.text)));
  const spoken = (from, found) => ({
    lang: from.closest("[lang]").lang || found.code,
    dir: from.closest("[dir]").dir || directions.get(found.code),
  });

  /** Parts of a text around its first mark. */
  const cut = (parts) => {
    const text = parts.map((part) => part.text).join("");
    if (text.length <= EXCERPT) return parts;
    const first = parts.findIndex((part) => part.word >= 0);
    const at = parts.slice(0, Math.max(first, 0)).reduce((sum, part) => sum + part.text.length, 0);
    const from = at > BEFORE ? text.indexOf(" ", at - BEFORE) + 1 : 0;
    const last = from + EXCERPT < text.length ? text.lastIndexOf(" ", from + EXCERPT) : text.length;
    let position = 0;
    const inside = parts.map((part) => {
      const start = position;
      position += part.text.length;
      return { ...part, text: part.text.slice(Math.max(from - start, 0), Math.max(last - start, 0)) };
    });
    const dots = (needed) => ({ text: needed ? "…" : "", word: -1 });
    return [dots(from > 0), ...inside.filter((part) => part.text), dots(last < text.length)];
  };

  const item = (found, search, asked) => {
    const title = found.main.querySelector("h1");
    const wording = title.querySelector("[lang]") ?? title;
    const named = pieces(worded(title), search, asked);
    const link = element("a", { href: found.address.href, ...spoken(wording, found) }, ...marked(named));
    const meta = element("p", { className: "meta" });
    const day = found.path.startsWith("/articles/") ? found.main.querySelector("time") : null;
    if (day?.textContent) meta.append(document.importNode(day, true), " · ");
    codes.forEach((code, at) => {
      const name = new Intl.DisplayNames([code], { type: "language" }).of(code);
      const address = new URL(code + found.path.split("/").map(encodeURIComponent).join("/"), root).href;
      const here = element("a", { href: address, lang: code, hreflang: code, dir: directions.get(code) }, name);
      if (code === found.code) here.setAttribute("aria-current", "true");
      meta.append(at ? " · " : "", here);
    });
    const row = rowOf(found.text.element);
    const text = element("p", { className: "excerpt", ...spoken(found.text.element, found) }, ...marked(cut(found.text.parts)));
    const made = element("li", { lang: found.code, dir: directions.get(found.code) }, element("h2", {}, link), meta, text);
    if (row && found.text.words) {
      made.append(element("p", {}, element("a", { href: `${found.address.href}#${encodeURIComponent(row.id)}` }, says.sentence)));
    }
    return made;
  };

  const loading = load();
  let turn = 0, shownUpTo = async () => {};

  const told = (count, all) => {
    if (!count) return says.none;
    const results = says.results.replace("{count}", numbers.format(count));
    return all ? results : `${says.some} ${results}`;
  };

  const run = async () => {
    const mine = ++turn;
    const query = form.elements.q.value.slice(0, LONGEST_QUERY).trim();
    const chosen = filters.filter((filter) => filter.value).map((filter) => [filter.name, filter.value]);
    const address = new URL(location.href);
    address.search = new URLSearchParams([...(query ? [["q", query]] : []), ...chosen]).toString();
    history.replaceState(null, "", address);
    const search = await loading;
    const asked = search.words(query).slice(0, MOST_WORDS).map(search.terms);
    const wanted = asked.length || chosen.length;
    const keys = chosen.map((choice) => search.filter(...choice));
    const { results, all } = wanted ? await find(search, asked, keys) : { results: [], all: true };
    if (mine !== turn) return;
    let at = 0;
    shownUpTo = async (end) => {
      const found = await Promise.all(results.slice(at, end).map((result) => shown(result, search, asked, query)));
      if (mine !== turn) return undefined;
      const made = found.map((one) => item(one, search, asked));
      if (!at) list.replaceChildren();
      at = end;
      list.append(...made);
      more.hidden = at >= results.length;
      return made[0];
    };
    await shownUpTo(AT_ONCE);
    if (mine === turn) status.textContent = wanted || query ? told(results.length, all) : "";
  };

  const failed = (error) => {
    console.error(error);
    unavailable();
  };
  const search = () => run().catch(failed);

  const links = () => [form.elements.q, ...list.querySelectorAll("h2 a")];
  const move = (event) => {
    const all = links(), at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    if (at < 0 || to === undefined || (event.key === "Escape" && at === 0) || !all[to]) return;
    event.preventDefault();
    all[to].focus();
  };
  const jump = (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    form.elements.q.select();
    form.elements.q.focus();
  };

  const stated = new URLSearchParams(location.search);
  for (const field of [form.elements.q, ...filters]) field.value = stated.get(field.name) ?? "";
  for (const filter of filters) if (filter.selectedIndex < 0) filter.value = "";

  let pause;
  form.elements.q.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  for (const filter of filters) filter.addEventListener("change", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
  more.addEventListener("click", async () => {
    const first = await shownUpTo(list.children.length + AT_ONCE).catch(failed);
    first?.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => (event.key === "/" ? jump(event) : move(event)));
  search();
})();
