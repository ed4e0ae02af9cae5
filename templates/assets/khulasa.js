// What a page can do beyond its HTML: tables of facts are filtered and sorted, and the language switch leads to the same place of
// the page. Nothing here makes markup of words, and every page is whole without it.
(() => {
  "use strict";
  const LETTERS = { "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك" };
  const { lang } = document.documentElement;
  const collator = new Intl.Collator(lang, { numeric: true });

  /** A text without marks, case and variants of letters and digits, so that what is typed is found however it is written. */
  const folded = (text) => text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase()
    .replace(/[ةىیک]/g, (letter) => LETTERS[letter])
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 0xf)
    .replace(/(\d)[,٬](?=\d{3})/g, "$1").replace(/٫/g, ".");

  /** What a fact is sorted by in a column: a number, else its words; `null` for an empty cell, which stays last. */
  const key = (fact, column) => {
    const cell = fact.rows[0].cells[column];
    const text = cell.dataset.order ?? cell.textContent.trim();
    return text === "" ? null : text;
  };
  const compare = (one, other) => {
    const [first, second] = [Number(one), Number(other)];
    return Number.isNaN(first) || Number.isNaN(second) ? collator.compare(one, other) : first - second;
  };

  const sortable = (table) => {
    const facts = [...table.tBodies];
    const heads = [...table.tHead.rows[0].cells];
    const sort = (column, order) => {
      const keyed = facts.map((fact) => ({ fact, key: key(fact, column) }));
      const [filled, empty] = [keyed.filter(({ key }) => key !== null), keyed.filter(({ key }) => key === null)];
      filled.sort((one, other) => (order === "descending" ? compare(other.key, one.key) : compare(one.key, other.key)));
      table.append(...(order ? [...filled, ...empty].map(({ fact }) => fact) : facts));
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const order = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        if (order) head.setAttribute("aria-sort", order);
        sort(column, order);
      });
    });
    table.classList.add("sortable");
  };

  const filterable = (section) => {
    const controls = section.querySelector(".controls");
    if (!controls) return;
    const [input, select, shown] = ["input", "select", "bdi"].map((name) => controls.querySelector(name));
    const format = new Intl.NumberFormat(`${lang}-u-nu-${shown.dataset.digits}`);
    const facts = [...section.querySelectorAll("tbody")].map((fact) => ({ fact, text: folded(fact.textContent) }));
    const groups = [...section.querySelectorAll(".table, section")];
    const filter = () => {
      const words = folded(input.value).split(/\s+/);
      const state = select ? select.value : "";
      for (const { fact, text } of facts) {
        fact.hidden = !words.every((word) => text.includes(word)) || (state !== "" && !(fact.dataset.states ?? "").split(" ").includes(state));
      }
      for (const group of groups) group.hidden = !group.querySelector("tbody:not([hidden])");
      shown.textContent = format.format(facts.filter(({ fact }) => !fact.hidden).length);
    };
    const reveal = () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target || !target.hidden || !section.contains(target)) return;
      input.value = "";
      if (select) select.value = "";
      filter();
      target.scrollIntoView();
    };
    input.addEventListener("input", filter);
    if (select) select.addEventListener("change", filter);
    addEventListener("hashchange", reveal);
    controls.classList.add("on");
    filter();
  };

  for (const section of document.querySelectorAll("section.facts")) {
    section.querySelectorAll("table").forEach(sortable);
    filterable(section);
  }
  for (const other of document.querySelectorAll("a.switch")) {
    other.addEventListener("click", () => { other.hash = location.hash; });
  }
})();
