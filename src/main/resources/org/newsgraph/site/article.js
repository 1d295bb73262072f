// Marks the words of a fact in the text while one points at it or has chosen it.
"use strict";
(() => {
  const kinds = ["s", "t", "o", "a", "n", "h"];
  const names = { s: "subject", t: "trigger", o: "object", a: "who says so", n: "denial", h: "doubt" };
  const words = [...document.querySelectorAll(".m")];
  const facts = [...document.querySelectorAll(".fact")];
  const status = document.getElementById("chosen");
  const wide = () => matchMedia("(min-width: 60rem)").matches;
  let held = null;

  function mark(number) {
    for (const element of words) {
      element.classList.remove(...kinds.map(kind => "on-" + kind));
      element.removeAttribute("title");
      if (number === null) continue;
      const mine = element.dataset.m.split(" ").filter(name => parseInt(name, 10) === number).map(name => name.slice(-1));
      // Where words have several parts in one fact, the narrower part is shown.
      const kind = ["t", "n", "h", "a", "s", "o"].find(k => mine.includes(k));
      if (kind) {
        element.classList.add("on-" + kind);
        element.title = names[kind];
      }
    }
    for (const fact of facts) fact.classList.toggle("on", Number(fact.dataset.f) === number);
  }

  function choose(fact) {
    held = Number(fact.dataset.f);
    mark(held);
    status.textContent = fact.querySelector(".say").textContent.replace(/\s+/g, " ").trim();
    // Beside the text the list scrolls by itself; below it, the reader stays where he reads.
    if (wide()) fact.scrollIntoView({ block: "nearest" });
  }

  function release() {
    held = null;
    mark(null);
    status.textContent = "";
  }

  const factOf = element => document.getElementById(decodeURIComponent(element.getAttribute("href").slice(1)))?.closest(".fact");

  for (const word of document.querySelectorAll("a.m.t")) {
    const fact = factOf(word);
    if (!fact) continue;
    const number = Number(fact.dataset.f);
    word.addEventListener("mouseenter", () => { if (held === null) mark(number); });
    word.addEventListener("mouseleave", () => mark(held));
    word.addEventListener("focus", () => { if (held === null) mark(number); });
    word.addEventListener("blur", () => mark(held));
    word.addEventListener("click", event => {
      event.preventDefault();
      history.replaceState(null, "", word.getAttribute("href"));
      // Words may be the trigger of several facts: each click shows the next one.
      const all = word.dataset.m.split(" ").filter(name => name.endsWith("t")).map(name => parseInt(name, 10));
      const next = all[(all.indexOf(held) + 1) % all.length];
      choose(facts[next]);
    });
  }
  for (const fact of facts) {
    const number = Number(fact.dataset.f);
    fact.addEventListener("mouseenter", () => { if (held === null) mark(number); });
    fact.addEventListener("mouseleave", () => mark(held));
    fact.querySelector(".show").addEventListener("click", event => {
      event.preventDefault();
      choose(fact);
      const sentence = document.getElementById(event.target.getAttribute("href").slice(1));
      history.replaceState(null, "", "#" + fact.id);
      (document.querySelector(".on-t") ?? sentence)?.scrollIntoView({ block: "center" });
    });
  }
  document.addEventListener("keydown", event => { if (event.key === "Escape") release(); });
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".fact");
  if (named) choose(named);
})();
