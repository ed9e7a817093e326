// The view as SVG with its legend, made of elements, so that names stay text.

/** All of the view. */
function svg() {
  const places = [...scene.nodes].map((node) => /** @type {[number, number]} */ (scene.places.get(node)));
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 110, Math.min(...ys) - 70];
  const [width, height] = [Math.max(720, Math.max(...xs) - left + 110), Math.max(...ys) - top + 70];
  const paint = { "font-family": "system-ui, sans-serif", "font-size": 12 };
  return drawn("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${width} ${height + 90}`, width, height: height + 90, ...paint },
    drawn("title", {}, clean(pictureLegend().title)),
    drawn("rect", { x: left, y: top, width, height: height + 90, fill: colours.ground }),
    ...scene.shown.flatMap(svgEdge),
    ...[...scene.nodes].flatMap(svgNode),
    ...svgLabels({ left, top, width, height }),
    ...svgLegend(left + 20, top + height + 20));
}

/** Names and verbs as they stand on the canvas, each with the ground around its letters.
 * @param {{left: number, top: number, width: number, height: number}} box */
function svgLabels({ left, top, width, height }) {
  const place = (/** @type {number} */ node) => {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(node));
    return [x - left, y - top];
  };
  const { names, verbs } = placeLabels({ place, scale: 1, width, height, radiusOf: (node) => node.size }, null);
  const halo = { "text-anchor": "middle", fill: colours.ink, stroke: colours.ground, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  return [...verbs, ...names].map(({ content, font, x, y }) =>
    drawn("text", { x: x + left, y: y + top + 4, "font-size": Number(/(\d+)px/.exec(font)?.[1]), "font-weight": font.startsWith("600") ? 600 : 400, ...halo }, clean(content)));
}

/** @param {Shown} shown @returns {Element[]} */
function svgEdge(shown) {
  const [look, line] = [edgeLook(shown), edgeLine(shown)];
  if (!line) return [];
  const { x1, y1, x2, y2 } = line;
  const colour = colours[look.family];
  /** @type {Record<string, string>} */
  const dashes = look.dashes ? { "stroke-dasharray": look.dashes.join(" ") } : {};
  return [
    drawn("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": look.width, "stroke-opacity": 0.8, ...dashes }, drawn("title", {}, clean(edgeText(shown.facts)))),
    ...edgeMarks(look, line).map((corners) => drawn("polygon", { points: corners.map((corner) => corner.map((n) => n.toFixed(1)).join(",")).join(" "), fill: colour })),
  ];
}

/** @param {number} number */
function svgNode(number) {
  const node = data.nodes[number];
  const [x, y] = /** @type {[number, number]} */ (scene.places.get(number));
  return [
    shapeOf(node.shape, x, y, node.size, { fill: node.color, stroke: colours.ground }),
    ...(node.iso3 ? [drawn("text", { x, y: y + 5, "text-anchor": "middle", fill: "#ffffff", "font-weight": 700, "font-size": node.size * 0.62 }, clean(node.iso3))] : []),
  ];
}

/** @param {number} x @param {number} y */
function svgLegend(x, y) {
  const { title, types, families } = pictureLegend();
  const ink = { fill: colours.ink };
  const font = "12px system-ui, sans-serif";
  const parts = [drawn("text", { x, y, "font-weight": 600, "font-size": 14, ...ink }, clean(title))];
  let at = x;
  for (const type of types) {
    const node = /** @type {PageNode} */ (data.nodes.find((one) => one.type === type));
    parts.push(shapeOf(node.shape, at + 8, y + 24, 7, { fill: node.color }), drawn("text", { x: at + 20, y: y + 28, ...ink }, word("type", type)));
    at += 44 + widthOf(word("type", type), font);
  }
  at = x;
  for (const family of families) {
    parts.push(drawn("rect", { x: at, y: y + 46, width: 18, height: 4, fill: colours[family] }), drawn("text", { x: at + 24, y: y + 52, ...ink }, word("family", family)));
    at += 52 + widthOf(word("family", family), font);
  }
  return parts;
}

/** Without the characters that XML cannot hold. @param {string} said */
const clean = (said) => said.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

const saveSvg = () => save("graph.svg", new Blob([new XMLSerializer().serializeToString(svg())], { type: "image/svg+xml" }));

