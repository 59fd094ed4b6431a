// What the page can do beyond being read: filters, the view of two articles side by side, and links
// that open what they lead to. Everything it shows is in the page already; its words are, too.
"use strict";

(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  const filters = one("#filters");
  const pair = one("#pair");
  const cards = all(".card");
  const number = new Intl.NumberFormat(document.documentElement.lang);

  // What a card can be chosen by, read once.
  const facts = new Map(cards.map((card) => {
    const statements = all(".statement", card);
    return [card, {
      verdict: card.dataset.verdict,
      rule: card.dataset.rule,
      sources: new Set(statements.map((statement) => statement.dataset.source)),
      articles: new Set(statements.map((statement) => statement.dataset.article)),
      text: card.textContent.toLowerCase(),
    }];
  }));

  // The fragment is a finding's anchor, or what is chosen: "verdict=evolution&left=...".
  const fragment = () => location.hash.slice(1);
  const isChoice = () => fragment().includes("=");

  const choices = () => {
    const chosen = new URLSearchParams();
    for (const form of [filters, pair]) {
      for (const [name, value] of new FormData(form)) if (value.trim()) chosen.set(name, value.trim());
    }
    return chosen;
  };

  const keep = () => {
    const chosen = choices().toString();
    const address = location.href.split("#")[0] + (chosen ? "#" + chosen : "");
    if (isChoice() || chosen) history.replaceState(null, "", address);
  };

  const fits = (card, chosen) => {
    const fact = facts.get(card);
    const rule = chosen.get("rule");
    const words = (chosen.get("text") ?? "").toLowerCase().split(/\s+/);
    return (!chosen.has("verdict") || fact.verdict === chosen.get("verdict")) &&
      (!rule || (rule.endsWith(".") ? fact.rule.startsWith(rule) : fact.rule === rule)) &&
      (!chosen.has("source") || fact.sources.has(chosen.get("source"))) &&
      (!chosen.has("article") || fact.articles.has(chosen.get("article"))) &&
      words.every((word) => fact.text.includes(word));
  };

  const filter = () => {
    const chosen = choices();
    for (const card of cards) card.hidden = !fits(card, chosen);
    for (const section of all(".verdicts")) {
      section.hidden = all(".card", section).every((card) => card.hidden) && one(".card", section) !== null;
    }
    for (const count of all("a.count")) {
      if (count.dataset.verdict === chosen.get("verdict")) count.setAttribute("aria-current", "true");
      else count.removeAttribute("aria-current");
    }
    const shown = cards.filter((card) => !card.hidden).length;
    const status = one("#shown");
    const sentence = shown === cards.length ? status.dataset.all : shown ? status.dataset.some : status.dataset.none;
    status.textContent = fill(sentence, { shown: number.format(shown), n: number.format(cards.length) });
  };

  // Side by side

  const element = (tag, name, ...children) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  };

  const statementsOf = (root, article) =>
    all(".statement", root).filter((statement) => statement.dataset.article === article);

  const side = (title, statements) => {
    const list = element("ul", "statements", ...statements.map((statement) => statement.cloneNode(true)));
    return element("div", "side", element("h4", "", title), statements.length ? list : "");
  };

  const nameOf = (article) => one(`#pair option[value="${CSS.escape(article)}"]`).textContent;

  const meeting = (card, left, right) => {
    const title = one("h3", card).cloneNode(true);
    const link = element("a", "", ...title.childNodes);
    link.href = "#" + card.id;
    title.append(link);
    const header = element("header", "", one(".kicker", card).cloneNode(true), title);
    const sides = [left, right].map((article) => side(nameOf(article), statementsOf(card, article)));
    return element("section", "pairing " + card.dataset.verdict, header, element("div", "sides", ...sides));
  };

  const wordsOf = (statement) => statement.textContent.replace(/^\d+/, "");

  // What an article says that is in no finding of the other.
  const alone = (article, other) => {
    const own = cards.filter((card) => facts.get(card).articles.has(article));
    const [shared, apart] = [true, false].map((both) =>
      own.filter((card) => facts.get(card).articles.has(other) === both).flatMap((card) => statementsOf(card, article)));
    const seen = new Set(shared.map(wordsOf));
    return [...apart, ...all(`#article-${CSS.escape(article)} .lone .statement`)].filter((statement) => {
      const words = wordsOf(statement);
      return !seen.has(words) && seen.add(words);
    });
  };

  const compare = () => {
    const place = one("#comparison");
    const status = one("#compared");
    const [left, right] = ["left", "right"].map((name) => pair.elements[name].value);
    place.replaceChildren();
    status.textContent = "";
    if (!left || !right || left === right) return;
    const shared = cards.filter((card) => facts.get(card).articles.has(left) && facts.get(card).articles.has(right));
    status.textContent = fill(shared.length ? status.dataset.some : status.dataset.none, { n: number.format(shared.length) });
    place.append(...shared.map((card) => meeting(card, left, right)));
    const sides = [[left, right], [right, left]].map(([article, other]) => side(nameOf(article), alone(article, other)));
    const title = element("header", "", element("h3", "", place.dataset.only));
    place.append(element("section", "pairing", title, element("div", "sides", ...sides)));
  };

  // Links

  const reveal = () => {
    const card = document.getElementById(fragment())?.closest(".card");
    if (!card) return;
    if (card.hidden) {
      filters.reset();
      filter();
    }
    if (card.tagName === "DETAILS") card.open = true;
    card.scrollIntoView();
  };

  const restore = () => {
    const chosen = new URLSearchParams(isChoice() ? fragment() : "");
    for (const form of [filters, pair]) {
      for (const field of form.elements) if (chosen.has(field.name)) field.value = chosen.get(field.name);
    }
    if (chosen.has("left") && chosen.has("right")) one("#compare").scrollIntoView();
  };

  filters.addEventListener("input", () => { filter(); keep(); });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(() => { filter(); keep(); }));
  pair.addEventListener("input", () => { compare(); keep(); });
  pair.addEventListener("submit", (event) => event.preventDefault());
  for (const count of all("a.count")) {
    count.addEventListener("click", (event) => {
      event.preventDefault();
      const verdict = filters.elements.verdict;
      verdict.value = verdict.value === count.dataset.verdict ? "" : count.dataset.verdict;
      filter();
      keep();
      one("#findings").scrollIntoView();
    });
  }
  addEventListener("hashchange", () => {
    if (isChoice()) restore();
    filter();
    compare();
    reveal();
  });

  // Paper shows what is folded.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });

  for (const part of all(".scripted")) part.hidden = false;
  one("#choosing").open = isChoice() || matchMedia("(min-width: 40rem)").matches;
  restore();
  filter();
  compare();
  reveal();
})();
