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
  const place = (/** @type {number} */ node) => {
    const [px, py] = /** @type {[number, number]} */ (scene.places.get(node));
    return [(px - x) * scale + width / 2, (py - y) * scale + height / 2];
  };
  drawLabels(pen, { place, scale, width, height, radiusOf: radius }, null);
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
