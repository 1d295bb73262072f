// What every page has: the choice of dark or light, and suggestions while one types a name.
"use strict";
(() => {
  const root = document.documentElement;
  const stored = () => {
    try { return localStorage.getItem("theme"); } catch { return null; }
  };
  const dark = () =>
    (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  if (stored() === "dark" || stored() === "light") root.dataset.theme = stored();

  function addSwitch() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const tell = () => { button.textContent = dark() ? "Light" : "Dark"; button.title = "Change to " + button.textContent.toLowerCase() + " colours"; };
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private windows */ }
      tell();
      document.dispatchEvent(new Event("themechange"));
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
    tell();
    document.querySelector(".top").append(button);
  }

  // The combobox pattern of the WAI-ARIA Authoring Practices, with a list that helps but never insists.
  function addSuggestions(holder, input, source, choose) {
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = input.id + "-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    holder.append(list);
    input.setAttribute("role", "combobox");
    input.autocomplete = "off";
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    let timer = 0;
    let asked = "";
    let chosen = -1;
    let names = [];
    const close = () => { list.hidden = true; chosen = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
    const mark = () => {
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      if (chosen < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[chosen].id);
    };
    const show = found => {
      list.replaceChildren(...found.map((name, i) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const label = document.createElement("bdi");
        label.textContent = name.label;
        const kind = document.createElement("small");
        kind.textContent = name.kind;
        item.append(label, kind);
        item.addEventListener("mousedown", event => { event.preventDefault(); choose(name); close(); });
        return item;
      }));
      chosen = -1;
      names = found;
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
    };
    const ask = async () => {
      const text = input.value.trim();
      if (text === asked) return;
      asked = text;
      if (text.length < 2) { close(); return; }
      const answer = await fetch(source + (source.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(text));
      if (answer.ok && asked === text) show(await answer.json());
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", event => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape") { close(); }
      else if (event.key === "ArrowDown" && count) { event.preventDefault(); chosen = (chosen + 1) % count; mark(); }
      else if (event.key === "ArrowUp" && count) { event.preventDefault(); chosen = (chosen <= 0 ? count : chosen) - 1; mark(); }
      else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); choose(names[chosen]); close(); }
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    addSwitch();
    document.querySelectorAll("form.search").forEach(form =>
      addSuggestions(form, form.querySelector("input"), "/suggest", name => location.assign(name.href)));
    document.querySelectorAll("input[data-suggest]").forEach(input =>
      addSuggestions(input.parentElement, input, input.dataset.suggest, name => { input.value = name.value; }));
  });
})();
