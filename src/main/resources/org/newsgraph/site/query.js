// The program's questions, and the query editor with answers as a chart or a graph too. The editor is
// large, so it comes when somebody goes to write or asks; until then the plain form is enough.
"use strict";
(() => {
  const plain = document.getElementById("plain");
  const text = document.getElementById("text");
  const choice = document.getElementById("question");
  const row = document.getElementById("row");
  const place = document.getElementById("yasgui");
  const fields = document.getElementById("parameters");
  const colour = name => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const short = iri => iri.replace(/^.*[#/]/, "") || iri;
  const numeric = value => value && /(integer|decimal|double|float|long|int)$/.test(value.datatype ?? "");
  const icon = path => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("width", "16");
    svg.setAttribute("height", "16");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    line.setAttribute("fill", "currentColor");
    svg.append(line);
    return svg;
  };

  const loaded = element => new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.prepend(element);
  });
  const script = src => loaded(Object.assign(document.createElement("script"), { src }));
  const style = href => loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  let cytoscapeLoading = null;
  const cytoscapeLoaded = () => (cytoscapeLoading ??= script(place.dataset.cytoscape));

  // Bars of the first column of numbers, or of how often each value of the first column is there.
  class Chart {
    constructor(yasr) { this.yasr = yasr; this.priority = 4; this.label = "Chart"; }
    canHandleResults() { return (this.yasr.results?.getBindings() ?? []).length > 0; }
    getIcon() { return icon("M3 20h18v1H3zM5 12h3v7H5zm5-6h3v13h-3zm5 3h3v10h-3z"); }
    bars() {
      const bindings = this.yasr.results.getBindings();
      const variables = this.yasr.results.getVariables();
      const number = variables.find(name => bindings.every(b => numeric(b[name])));
      const label = variables.find(name => name !== number) ?? number;
      const text = b => (b[label] ? (b[label].type === "uri" ? short(b[label].value) : b[label].value) : "(none)");
      const bars = new Map();
      for (const b of bindings) bars.set(text(b), (bars.get(text(b)) ?? 0) + (number ? Number(b[number].value) : 1));
      return { title: number ? "Sum of " + number + " by " + label : "Rows by " + label, bars: [...bars].sort((a, b) => b[1] - a[1]).slice(0, 40) };
    }
    draw() {
      const { title, bars } = this.bars();
      const most = Math.max(...bars.map(bar => bar[1]), 1);
      const table = document.createElement("table");
      table.className = "chart";
      const caption = table.createCaption();
      caption.textContent = title;
      for (const [label, value] of bars) {
        const line = table.insertRow();
        const head = document.createElement("th");
        head.scope = "row";
        head.dir = "auto";
        head.textContent = label;
        const cell = document.createElement("td");
        const bar = document.createElement("span");
        bar.className = "bar";
        bar.style.width = (80 * value / most) + "%";
        cell.append(bar, " " + value);
        line.append(head, cell);
      }
      this.yasr.resultsEl.replaceChildren(table);
    }
  }

  // The triples of CONSTRUCT, or rows whose first and last of two or three columns are nodes.
  class Graph {
    constructor(yasr) { this.yasr = yasr; this.priority = 5; this.label = "Graph"; }
    triples() {
      const bindings = this.yasr.results?.getBindings() ?? [];
      const names = this.yasr.results?.getVariables() ?? [];
      const three = ["subject", "predicate", "object"].every(name => names.includes(name));
      const [s, p, o] = three ? ["subject", "predicate", "object"] : names.length >= 3 ? names : [names[0], null, names[1]];
      return bindings.filter(b => b[s] && o && b[o]).map(b => [b[s].value, p && b[p] ? short(b[p].value) : "", b[o].value]).slice(0, 300);
    }
    canHandleResults() { return this.triples().length > 0; }
    getIcon() { return icon("M5 3a3 3 0 0 1 2.8 4l4 3a3 3 0 1 1 .3 4l-4 3a3 3 0 1 1-1-1.700l4-3v-1l-4-3A3 3 0 1 1 5 3z"); }
    async draw() {
      const box = document.createElement("div");
      box.className = "graph";
      box.setAttribute("role", "img");
      const triples = this.triples();
      box.setAttribute("aria-label", "A graph of " + triples.length + " ties; the table has the same.");
      this.yasr.resultsEl.replaceChildren(box);
      await cytoscapeLoaded();
      if (!box.isConnected) return;
      const nodes = new Set(triples.flatMap(([s, , o]) => [s, o]));
      this.drawing = cytoscape({
        container: box,
        elements: [
          ...[...nodes].map(id => ({ data: { id, label: id.startsWith("http") ? short(id) : id } })),
          ...triples.map(([source, label, target], i) => ({ data: { id: "e" + i, source, target, label } })),
        ],
        style: [
          { selector: "node", style: { "label": "data(label)", "font-size": 11, "color": colour("--ink"), "background-color": colour("--accent"), "width": 14, "height": 14, "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "ellipsis", "text-max-width": 140 } },
          { selector: "edge", style: { "label": "data(label)", "font-size": 9, "color": colour("--quiet"), "line-color": colour("--line"), "target-arrow-color": colour("--line"), "target-arrow-shape": "triangle", "curve-style": "bezier", "width": 1.5, "text-rotation": "autorotate" } },
        ],
        layout: { name: "cose", animate: false, padding: 30, nodeDimensionsIncludeLabels: true },
        userZoomingEnabled: false,
      });
    }
  }

  const read = async path => (await fetch(path)).json();

  // The ontology's terms, by name or label, where a class or a property can stand.
  const completer = (name, terms) => ({
    ...Yasgui.Yasqe.Autocompleters[name],
    name,
    bulk: false,
    autoShow: true,
    get: async (_, token) => {
      const typed = token.string.toLowerCase();
      const fits = term => term.name.toLowerCase().startsWith(typed) || term.name.toLowerCase().split(":")[1]?.startsWith(typed) || term.label.toLowerCase().startsWith(typed);
      return typed ? terms.filter(fits).map(term => term.name) : [];
    },
    preProcessToken: (_, token) => token,
    postProcessSuggestion: (_, token, suggestion) => suggestion,
  });

  // Declares the usual prefixes where a query uses them undeclared.
  const declare = (yasqe, prefixes) => {
    const query = yasqe.getValue();
    const bare = query.replace(/<[^>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*/g, " ");
    const missing = Object.keys(prefixes).filter(name => new RegExp("(^|[^\\w-])" + name + ":").test(bare) && !new RegExp("prefix\\s+" + name + ":", "i").test(bare));
    if (missing.length) yasqe.setValue(missing.map(name => "PREFIX " + name + ": <" + prefixes[name] + ">\n").join("") + query);
  };

  // Names in the table lead to their pages here, also where an answer has only the name.
  const linkNames = async (results, base) => {
    for (const link of results.querySelectorAll("td a[href]")) {
      const iri = link.getAttribute("href");
      const at = iri.startsWith(base) && /^(article|entity|thing|event|claim|assertion)\/[^/]+$/.exec(iri.slice(base.length));
      if (at) { link.href = "/" + at[0] + ".html"; link.removeAttribute("target"); }
    }
    const cells = new Map();
    for (const cell of results.querySelectorAll("td .nonIri:not([data-seen])")) {
      cell.dataset.seen = "";
      const name = (cell.firstChild?.textContent ?? "").trim().replace(/^"|"$/g, "");
      if (/\p{L}/u.test(name) && name.length < 100 && !cell.querySelector("sup")) cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    const names = [...cells.keys()].slice(0, 200);
    if (!names.length) return;
    const pages = await read("/names.json?" + names.map(name => "name=" + encodeURIComponent(name)).join("&"));
    for (const [name, href] of Object.entries(pages)) {
      for (const cell of cells.get(name) ?? []) cell.replaceChildren(Object.assign(document.createElement("a"), { href, textContent: name }));
    }
  };

  // The editor in place of the plain form, with the same query.
  const open = async () => {
    const [prefixes, terms] = await Promise.all([read("/prefixes.json"), read("/terms.json"), script(place.dataset.script), style(place.dataset.style)]);
    Yasgui.Yasqe.registerAutocompleter(completer("property", terms.filter(term => term.property)));
    Yasgui.Yasqe.registerAutocompleter(completer("class", terms.filter(term => !term.property)));
    Yasgui.Yasr.registerPlugin("Chart", Chart);
    Yasgui.Yasr.registerPlugin("Graph", Graph);
    Yasgui.Yasqe.defaults.prefixCcApi = "/prefixes.json";
    const endpoint = new URL("/news/sparql", location.href).href;
    place.hidden = false;
    const yasgui = new Yasgui(place, {
      requestConfig: { endpoint, method: "GET", acceptHeaderGraph: "application/n-triples" },
      persistenceId: null,
      autofocus: false,
      copyEndpointOnNewTab: true,
      endpointCatalogueOptions: { getData: () => [{ endpoint }] },
      yasqe: { syntaxErrorCheck: false },
      yasr: { pluginOrder: ["table", "response", "Chart", "Graph"] },
    });
    // YASR is not told what kind of text it gets, and would take the N-Triples of CONSTRUCT for XML.
    const yasr = yasgui.getTab().getYasr();
    const show = yasr.setResponse.bind(yasr);
    yasr.setResponse = (response, duration) =>
      show(typeof response === "string" && response.startsWith("<http") ? { data: response, contentType: "application/n-triples" } : response, duration);
    const yasqe = yasgui.getTab().getYasqe();
    const ask = yasqe.query.bind(yasqe);
    yasqe.query = (...how) => { declare(yasqe, prefixes); return ask(...how); };
    const results = yasr.resultsEl;
    new MutationObserver(() => linkNames(results, prefixes.entity.replace(/entity\/$/, ""))).observe(results, { childList: true, subtree: true });
    yasqe.setValue(text.value);
    const at = text.value.slice(0, text.selectionStart).split("\n");
    yasqe.setCursor(at.length - 1, at.at(-1).length);
    if (document.activeElement === text) yasqe.focus();
    plain.hidden = true;
    // Names that screen readers need and the editor does not give.
    place.querySelector(".CodeMirror textarea")?.setAttribute("aria-label", "Query");
    place.querySelector(".CodeMirror-scroll")?.setAttribute("tabindex", "0");
    place.querySelectorAll(".autocomplete").forEach(input => input.setAttribute("aria-label", "SPARQL endpoint"));
    window.yasgui = yasgui;
    return yasqe;
  };
  let opening = null;
  const editor = () => (opening ??= open());

  // A query's parameters as fields: what is written there stands in the query at once.
  const given = () => JSON.parse(choice.selectedOptions[0].dataset.parameters);
  const filled = () => {
    let query = choice.selectedOptions[0].dataset.query;
    for (const { name } of given()) {
      const value = document.getElementById("set-" + name)?.value ?? "";
      const quoted = '"' + value.replace(/["\\]/g, "\\$&") + '"';
      query = query.replace(new RegExp("(VALUES\\s+\\?" + name + "\\s*\\{\\s*)\"(?:[^\"\\\\]|\\\\.)*\"(\\s*})"), (_, before, after) => before + quoted + after);
    }
    return query;
  };
  const fill = async () => {
    text.value = filled();
    if (opening) (await opening).setValue(text.value);
  };
  const addFields = () => {
    fields.replaceChildren(...given().map(({ name, description, value }) => {
      const line = document.createElement("p");
      const label = document.createElement("label");
      label.htmlFor = "set-" + name;
      label.textContent = name + ": " + description;
      const input = Object.assign(document.createElement("input"), { id: "set-" + name, name: "set-" + name, value, dir: "auto" });
      line.append(label, " ", input);
      return line;
    }));
  };
  const tell = () => { row.textContent = (choice.selectedOptions[0]?.dataset.query ?? "").split("\n").filter(line => line.startsWith("#"))[1]?.replace(/^#\s*/, "") ?? ""; };
  choice.addEventListener("change", () => { addFields(); tell(); fill(); });
  fields.addEventListener("input", fill);
  choice.form.addEventListener("submit", async event => { event.preventDefault(); (await editor()).query(); });
  // Without scripts a button sends the choice; with them choosing is enough.
  choice.form.querySelector("button").hidden = true;
  text.addEventListener("focus", editor);
  plain.addEventListener("submit", async event => { event.preventDefault(); (await editor()).query(); });
})();
