"use strict";
(() => {
  const root = document.documentElement;
  const byId = id => document.getElementById(id);
  const say = text => { byId("status").textContent = text; };
  root.classList.add("js");

  // Remembering is a courtesy: a browser may forbid it.
  const memory = {
    get theme() { try { return localStorage.getItem("theme") ?? ""; } catch { return ""; } },
    set theme(value) { try { localStorage.setItem("theme", value); } catch { /* forgotten, then */ } },
  };

  const themes = { "": "as the system has them", light: "light", dark: "dark" };
  const show = theme => {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    byId("theme").setAttribute("aria-label", `Colours: ${themes[theme]}`);
    byId("theme").title = `Colours: ${themes[theme]}`;
  };
  show(memory.theme in themes ? memory.theme : "");
  byId("theme").addEventListener("click", () => {
    const names = Object.keys(themes);
    const next = names[(names.indexOf(root.dataset.theme ?? "") + 1) % names.length];
    memory.theme = next;
    show(next);
    say(`Colours: ${themes[next]}`);
  });

  const copy = async text => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("the browser does not let pages copy");
  };
  document.addEventListener("click", async event => {
    const button = event.target.closest?.(".copy");
    if (!button) return;
    const label = button.textContent;
    const text = button.dataset.copy ?? button.closest("figure").querySelector("pre").textContent;
    const copied = await copy(text).then(() => true, () => false);
    button.textContent = copied ? "Copied" : "Not copied";
    say(copied ? "Copied" : "The browser did not let this page copy");
    setTimeout(() => { button.textContent = label; }, 1500);
  });

  const search = byId("search");
  if (!search) return;

  const side = document.querySelector(".side details");
  if (matchMedia("(max-width: 52rem)").matches) side.open = false;

  const entries = [...document.querySelectorAll(".error")].map(article => ({
    article,
    row: document.querySelector(`tr[data-code="${article.id}"]`),
    link: document.querySelector(`.side a[href="#${article.id}"]`).parentElement,
    words: article.firstElementChild,
    text: article.firstElementChild.textContent.toLowerCase(),
    scopes: article.dataset.scopes.split(" "),
  }));
  const chips = [...document.querySelectorAll(".chip")];
  const scope = byId("scope");
  const pressed = filter => chips.filter(chip => chip.dataset.filter === filter && chip.getAttribute("aria-pressed") === "true").map(chip => chip.dataset.value);

  // Marks what was searched for, without touching the text; a browser that can't do it shows the same codes.
  const mark = words => {
    if (!globalThis.Highlight || !CSS.highlights) return;
    const found = new Highlight();
    for (const { article, words: part } of words.length ? entries : []) {
      if (article.hidden) continue;
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        // Lower case may be longer than the text itself, and then the places would not fit.
        if (text.length !== node.data.length) continue;
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            found.add(range);
          }
        }
      }
    }
    CSS.highlights.set("found", found);
  };

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const statuses = pressed("status");
    const retries = pressed("retry");
    const wanted = scope?.value ?? "";
    const active = words.length + statuses.length + retries.length + wanted.length > 0;
    let count = 0;
    for (const { article, row, link, text, scopes } of entries) {
      const shown = words.every(word => text.includes(word))
        && (!statuses.length || statuses.includes(article.dataset.status))
        && (!retries.length || retries.includes(article.dataset.retry))
        && (!wanted || scopes.includes(wanted));
      article.hidden = row.hidden = link.hidden = !shown;
      count += shown;
    }
    mark(words);
    root.classList.toggle("filtering", active);
    byId("count").textContent = count;
    byId("none").hidden = count > 0;
    document.querySelector("table.index").parentElement.hidden = count === 0;
    document.querySelector(".filters .clear").hidden = !active;
    say(active ? `${count} of ${entries.length} codes match` : "");
  };
  const clear = () => {
    search.value = "";
    if (scope) scope.value = "";
    for (const chip of chips) chip.setAttribute("aria-pressed", "false");
    filter();
  };

  search.addEventListener("input", () => { filter(); scrollTo({ top: 0, behavior: "instant" }); });
  scope?.addEventListener("change", filter);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  for (const button of document.querySelectorAll(".clear")) {
    button.addEventListener("click", () => { clear(); search.focus(); });
  }
  document.addEventListener("keydown", event => {
    const typing = /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && event.target === search) {
      clear();
    }
  });

  // A link to what a filter hides shows it again.
  const reveal = hash => {
    const target = hash.length > 1 && byId(decodeURIComponent(hash.slice(1)));
    if (target && target.checkVisibility && !target.checkVisibility()) {
      clear();
      target.scrollIntoView();
    }
  };
  document.addEventListener("click", event => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    reveal(link.hash);
    if (side.contains(link) && matchMedia("(max-width: 52rem)").matches) side.open = false;
  });
  addEventListener("hashchange", () => reveal(location.hash));

  const links = new Map([...document.querySelectorAll(".side a")].map(link => [link.hash.slice(1), link]));
  const seen = new Set();
  const column = document.querySelector(".side");
  const watched = new IntersectionObserver(changes => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) seen.add(target.id); else seen.delete(target.id);
    }
    const current = [...links.keys()].findLast(id => seen.has(id));
    if (!current) return;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    // Only the column moves: scrollIntoView would move the page on a phone.
    const { offsetTop, offsetHeight } = links.get(current);
    if (offsetTop < column.scrollTop || offsetTop + offsetHeight > column.scrollTop + column.clientHeight) {
      column.scrollTop = offsetTop - column.clientHeight / 2;
    }
  }, { rootMargin: "-15% 0px -75% 0px" });
  for (const id of links.keys()) watched.observe(byId(id));
})();
