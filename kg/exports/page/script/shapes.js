// The shapes and colours of nodes and edges, as numbers: drawn alike on the canvas, in the legend and in the SVG.

/** Corners of a shape of radius 1 around (0, 0); a dot has none. @type {Record<string, [number, number][]>} */
const CORNERS = {
  hexagon: polygon(6, 0),
  triangle: polygon(3, -90, 1.15),
  triangleDown: polygon(3, 90, 1.15),
  square: polygon(4, 45, 1.2),
  diamond: polygon(4, 0, 1.25),
  star: star(5),
};

/** @param {number} count @param {number} turn @param {number} [radius] @returns {[number, number][]} */
function polygon(count, turn, radius = 1) {
  return Array.from({ length: count }, (_, corner) => {
    const angle = ((turn + (360 * corner) / count) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** @param {number} points @returns {[number, number][]} */
function star(points) {
  const [outer, inner] = [polygon(points, -90, 1.25), polygon(points, -90 + 180 / points, 0.55)];
  return outer.flatMap((corner, number) => [corner, inner[number]]);
}

/** Colours of the theme, read from the style. @type {Record<string, string>} */
const colours = {};
function readColours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ground", "ink", "soft", "line", "accent", "talks", "cooperation", "friction", "belonging"]) {
    colours[name] = style.getPropertyValue(`--${name}`).trim();
  }
}

/** Trace a shape's outline. @param {CanvasRenderingContext2D} pen @param {string} shape @param {number} x @param {number} y @param {number} r */
function trace(pen, shape, x, y, r) {
  pen.beginPath();
  const corners = CORNERS[shape];
  if (!corners) pen.arc(x, y, r, 0, 2 * Math.PI);
  else corners.forEach(([cx, cy], at) => pen[at ? "lineTo" : "moveTo"](x + r * cx, y + r * cy));
  pen.closePath();
}

/** @param {CanvasRenderingContext2D} pen @param {PageNode} node @param {number} x @param {number} y @param {boolean} strong */
function drawNode(pen, node, x, y, strong) {
  const r = radius(node);
  trace(pen, node.shape, x, y, r);
  pen.fillStyle = node.color;
  pen.fill();
  pen.lineWidth = (strong ? 4 : 1.5) * (r / node.size);
  pen.strokeStyle = strong ? colours.accent : colours.ground;
  pen.stroke();
  if (node.iso3 && r === node.size) drawCode(pen, node, x, y);
}

/** A country's ISO code inside its hexagon. @param {CanvasRenderingContext2D} pen @param {PageNode} node @param {number} x @param {number} y */
function drawCode(pen, node, x, y) {
  pen.font = `700 ${Math.round(node.size * 0.62)}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = "#ffffff";
  pen.fillText(node.iso3 || "", x, y + 1);
}

/** @type {WeakMap<Shown, ReturnType<typeof makeLook>>} */
const looks = new WeakMap();

/** How a bundle is drawn. @param {Shown} shown */
function edgeLook(shown) {
  let look = looks.get(shown);
  if (!look) looks.set(shown, (look = makeLook(shown)));
  return look;
}

/** Width by articles, colour by family, dashed or struck by modality. @param {Shown} shown */
function makeLook(shown) {
  const facts = shown.facts.map((number) => data.facts[number]);
  const articles = new Set(facts.flatMap((fact) => [...articlesOf(fact)]));
  const modalities = new Set(facts.map((fact) => fact.modality));
  const certain = modalities.has("actual");
  const expected = modalities.has("planned") || modalities.has("possible");
  return {
    width: Math.min(9, 1.2 + 1.3 * Math.log2(Math.max(1, articles.size))),
    family: mainFamily(facts),
    dashes: certain || !expected ? null : modalities.has("planned") ? [10, 6] : [3, 6],
    struck: !certain && !expected,
    ...arrows(shown.bundle, facts),
  };
}

/** The family that most of the facts belong to; what strains weighs more than what is usual. @param {Fact[]} facts */
function mainFamily(facts) {
  const counts = count(facts.map((fact) => familyOf.get(fact.relation) || "talks"));
  const order = ["friction", "cooperation", "talks", "belonging"];
  return order.reduce((best, family) => ((counts.get(family) || 0) > (counts.get(best) || 0) ? family : best), order[0]);
}

/** At which ends the facts point. @param {Bundle} bundle @param {Fact[]} facts */
function arrows(bundle, facts) {
  const pointed = facts.filter((fact) => fact.objects.length);
  return {
    forward: pointed.some((fact) => fact.objects.includes(bundle.to) && fact.subjects.includes(bundle.from)),
    back: pointed.some((fact) => fact.objects.includes(bundle.from) && fact.subjects.includes(bundle.to)),
  };
}

/** What an edge says: the verb and date of one fact, or how many there are. @param {number[]} facts */
function edgeText(facts) {
  if (facts.length > 1) return summary(facts);
  const fact = data.facts[facts[0]];
  const verb = word("relation_label", fact.relation);
  const doubt = fact.modality === "actual" ? "" : ` (${word("modality", fact.modality)})`;
  const dated = fact.start || fact.end ? `, ${when(fact)}` : "";
  return `${verb}${doubt}${dated}`;
}
