// Taking the view along: a link, a picture with its legend as PNG or SVG, print, and what to know about the data.

/** Title, range and legend entries under an exported picture. */
function pictureLegend() {
  const types = TYPES.filter((type) => [...scene.nodes].some((node) => data.nodes[node].type === type));
  const families = Object.keys(FAMILIES).filter((family) => scene.shown.some((shown) => edgeLook(shown).family === family));
  return { title: `${pageTitle()}: ${viewName(state.view)} · ${byId("range").textContent}`, types, families };
}

const pageTitle = () => data.about.title || text("title");

/** The view as it is on the screen, twice as fine, with the legend below. */
function savePng() {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const canvas = /** @type {HTMLCanvasElement} */ (element("canvas", { width: 2 * width, height: 2 * (height + 84) }));
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.scale(2, 2);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, width, height + 84);
  pen.save();
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  pen.translate(width / 2 - x * scale, height / 2 - y * scale);
  pen.scale(scale, scale);
  scene.shown.forEach((shown) => drawEdge(pen, shown, 0));
  for (const node of scene.nodes) drawNode(pen, data.nodes[node], .../** @type {[number, number]} */ (scene.places.get(node)), false);
  pen.restore();
  drawLabels(pen, (node) => {
    const [px, py] = /** @type {[number, number]} */ (scene.places.get(node));
    return [(px - x) * scale + width / 2, (py - y) * scale + height / 2];
  }, scale, null);
  pngLegend(pen, width, height);
  canvas.toBlob((blob) => blob && save("graph.png", blob));
}

/** @param {CanvasRenderingContext2D} pen @param {number} width @param {number} top */
function pngLegend(pen, width, top) {
  const { title, types, families } = pictureLegend();
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = colours.ink;
  pen.font = "600 14px system-ui, sans-serif";
  pen.fillText(title, 16, top + 16, width - 32);
  pen.font = "12px system-ui, sans-serif";
  let x = 24;
  for (const type of types) {
    const node = /** @type {PageNode} */ (data.nodes.find((one) => one.type === type));
    trace(pen, node.shape, x, top + 42, 7);
    pen.fillStyle = node.color;
    pen.fill();
    pen.fillStyle = colours.ink;
    pen.fillText(word("type", type), x + 14, top + 42);
    x += 38 + widthOf(word("type", type), pen.font);
  }
  x = 16;
  for (const family of families) {
    pen.fillStyle = colours[family];
    pen.fillRect(x, top + 64, 18, 4);
    pen.fillStyle = colours.ink;
    pen.fillText(word("family", family), x + 24, top + 66);
    x += 48 + widthOf(word("family", family), pen.font);
  }
}

/** All of the view as SVG, made of elements, so that names stay text. */
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
    ...svgLegend(left + 20, top + height + 20));
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
  const middle = { "text-anchor": "middle", fill: colours.ink };
  return [
    shapeOf(node.shape, x, y, node.size, { fill: node.color, stroke: colours.ground }),
    ...(node.iso3 ? [drawn("text", { x, y: y + 5, "text-anchor": "middle", fill: "#ffffff", "font-weight": 700, "font-size": node.size * 0.62 }, clean(node.iso3))] : []),
    drawn("text", { x, y: y + node.size + 13, ...middle }, clean(clipped(nameOf(number), 40))),
  ];
}

/** @param {number} x @param {number} y */
function svgLegend(x, y) {
  const { title, types, families } = pictureLegend();
  const ink = { fill: colours.ink };
  return [
    drawn("text", { x, y, "font-weight": 600, "font-size": 14, ...ink }, clean(title)),
    ...types.flatMap((type, at) => {
      const node = /** @type {PageNode} */ (data.nodes.find((one) => one.type === type));
      return [shapeOf(node.shape, x + 8 + at * 100, y + 24, 7, { fill: node.color }), drawn("text", { x: x + 20 + at * 100, y: y + 28, ...ink }, word("type", type))];
    }),
    ...families.flatMap((family, at) => [drawn("rect", { x: x + at * 175, y: y + 46, width: 18, height: 4, fill: colours[family] }), drawn("text", { x: x + 24 + at * 175, y: y + 52, ...ink }, word("family", family))]),
  ];
}

/** Without the characters that XML cannot hold. @param {string} said */
const clean = (said) => said.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

const saveSvg = () => save("graph.svg", new Blob([new XMLSerializer().serializeToString(svg())], { type: "image/svg+xml" }));

/** Paper is light, and carries the chronology beside the picture. */
function beforePrint() {
  document.documentElement.dataset.theme = "light";
  readColours();
  network.redraw();
  if (state.tab === "graph") ((listKey = ""), showList("chronology"));
}

function startShare() {
  const menu = /** @type {HTMLDetailsElement} */ (byId("share"));
  /** @type {Record<string, () => void>} */
  const actions = {
    "copy-link": () => copy(location.href.split("#")[0] + hash()),
    "save-csv": saveCsv,
    "save-png": savePng,
    "save-svg": saveSvg,
    "save-turtle": () => save("graph.ttl", new Blob([data.about.turtle || ""], { type: "text/turtle" })),
    print: () => window.print(),
  };
  for (const [id, act] of Object.entries(actions)) byId(id).addEventListener("click", () => ((menu.open = false), act()));
  byId("save-turtle").hidden = !data.about.turtle;
  document.addEventListener("pointerdown", (event) => { if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false; });
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", () => (paint(), network.redraw()));
}
