// Draws the neighbours of a thing, which the page lists beside, and walks on from each of them.
"use strict";
(() => {
  const figure = document.querySelector(".picture");
  if (!figure || typeof cytoscape === "undefined") return;
  const links = [...document.querySelectorAll(".neighbours a")];
  const status = figure.querySelector(".picked");
  figure.hidden = false;
  const colour = name => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const style = () => [
    { selector: "node", style: { "label": "data(label)", "font-size": 12, "color": colour("--ink"), "background-color": colour("--accent"), "width": 16, "height": 16, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 110, "text-outline-color": colour("--raised"), "text-outline-width": 2 } },
    { selector: "node[kind = 'place']", style: { "shape": "diamond", "background-color": colour("--object") } },
    { selector: "node[kind = 'person']", style: { "shape": "ellipse", "background-color": colour("--subject") } },
    { selector: "node.centre", style: { "width": 26, "height": 26, "font-weight": "bold" } },
    { selector: "node:selected", style: { "border-width": 4, "border-color": colour("--doubt") } },
    { selector: "edge", style: { "width": "mapData(strength, 1, 10, 1, 6)", "line-color": colour("--quiet"), "line-opacity": 0.6, "curve-style": "haystack" } },
    { selector: "edge.near", style: { "line-color": colour("--accent"), "label": "data(ties)", "font-size": 10, "color": colour("--quiet"), "text-outline-color": colour("--raised"), "text-outline-width": 2, "text-wrap": "wrap", "text-max-width": 110 } },
  ];
  const node = one => ({ group: "nodes", data: { id: one.href, label: one.label, kind: one.kind } });
  const edge = (from, one) => {
    const ends = [from, one.href].sort();
    return { group: "edges", data: { id: ends.join(" "), source: ends[0], target: ends[1], ties: one.ties, strength: one.strength } };
  };
  const centre = { href: figure.dataset.href, label: figure.dataset.name, kind: "" };
  const near = links.map(link => ({
    href: link.getAttribute("href"), label: link.textContent, kind: link.dataset.kind,
    ties: link.parentElement.querySelector(".quiet").textContent, strength: Number(link.dataset.strength),
  }));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const layout = { name: "cose", animate: false, nodeRepulsion: 90000, idealEdgeLength: 90, padding: 30, randomize: true, nodeDimensionsIncludeLabels: true };
  const drawing = cytoscape({
    container: figure.querySelector(".canvas"),
    elements: [node(centre), ...near.map(node), ...near.map(one => edge(centre.href, one))],
    style: style(),
    layout,
    maxZoom: 2,
    userZoomingEnabled: false,
  });
  drawing.getElementById(centre.href).addClass("centre");
  window.neighbourhood = drawing;

  function tell(picked) {
    drawing.edges().removeClass("near");
    picked.connectedEdges().addClass("near");
    const open = document.createElement("a");
    open.href = picked.id();
    open.textContent = picked.data("label");
    const more = document.createElement("button");
    more.type = "button";
    more.className = "plain";
    more.textContent = "Show its neighbours";
    more.addEventListener("click", () => walk(picked));
    status.replaceChildren(open, " ", more);
  }

  async function walk(from) {
    const answer = await fetch("/neighbours.json?of=" + encodeURIComponent(decodeURI(from.id())));
    if (!answer.ok) return;
    const found = await answer.json();
    const fresh = found.filter(one => drawing.getElementById(one.href).empty());
    drawing.add(fresh.map(node));
    drawing.add(found.map(one => edge(from.id(), one)).filter(e => drawing.getElementById(e.data.id).empty()));
    drawing.layout({ ...layout, randomize: false, animate: !still, animationDuration: 400 }).run();
    tell(from);
  }

  drawing.on("tap", "node", event => tell(event.target));
  document.addEventListener("themechange", () => drawing.style(style()));
})();
