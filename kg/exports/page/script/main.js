// The beginning: read the address, build the parts, show the scene; and again whenever the state changes.

const TABS = ["graph", "chronology", "table"];

/** Show the state in every part of the page. */
function refresh() {
  scene = makeScene();
  updateTabs();
  updateViews();
  updateLegend();
  updateTimeline();
  updatePanel();
  drawScene();
  updateLists();
  document.title = `${viewName(state.view)} · ${pageTitle()}`;
}

function updateTabs() {
  for (const tab of TABS) {
    const button = byId(`tab-${tab}`);
    button.setAttribute("aria-selected", String(tab === state.tab));
    button.tabIndex = tab === state.tab ? 0 : -1;
  }
  byId("stage").hidden = state.tab !== "graph";
  byId("lists").hidden = state.tab === "graph";
}

/** Arrow keys move among the tabs, as readers of ARIA tabs expect. @param {KeyboardEvent} event */
function tabKey(event) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!way) return;
  const next = TABS[(TABS.indexOf(state.tab) + way + TABS.length) % TABS.length];
  change({ tab: next });
  byId(`tab-${next}`).focus();
}

/** Put the chosen language's words into the template and rebuild what is made of words. */
function speak() {
  document.documentElement.lang = state.language;
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = text(String(/** @type {HTMLElement} */ (part).dataset.text));
  for (const part of document.querySelectorAll("[data-label]")) part.setAttribute("aria-label", text(String(/** @type {HTMLElement} */ (part).dataset.label)));
  for (const part of document.querySelectorAll("[data-placeholder]")) part.setAttribute("placeholder", text(String(/** @type {HTMLElement} */ (part).dataset.placeholder)));
  byId("title").textContent = pageTitle();
  /** @type {HTMLSelectElement} */ (byId("language")).value = state.language;
  listKey = "";
  buildLegend();
  showPlaying();
}

const THEMES = ["auto", "light", "dark"];
function paint() {
  document.documentElement.dataset.theme = state.theme;
  byId("theme").dataset.text = `theme_${state.theme}`;
  byId("theme").textContent = text(`theme_${state.theme}`);
  readColours();
}

/** @param {boolean} open */
function openFilters(open) {
  document.body.classList.toggle("with-filters", open);
  byId("open-filters").setAttribute("aria-expanded", String(open));
}

function listen() {
  for (const tab of TABS) byId(`tab-${tab}`).addEventListener("click", () => change({ tab }));
  document.querySelector(".tabs")?.addEventListener("keydown", (event) => tabKey(/** @type {KeyboardEvent} */ (event)));
  byId("view").addEventListener("change", (event) => {
    const [kind, a, b] = /** @type {HTMLSelectElement} */ (event.target).value.split(" ");
    const nodes = { ...(a && { a: Number(a) }), ...(b && { b: Number(b) }) };
    change({ view: /** @type {View} */ ({ kind, ...nodes }), selected: null });
    announce(byId("showing").textContent || "");
  });
  /** @type {Record<string, () => void>} */
  const clicks = {
    more: showMore,
    reset: () => change(FILTERS_OFF()),
    fit: () => (fit(), (state.camera = null), remember()),
    "zoom-in": () => zoom(1.3),
    "zoom-out": () => zoom(1 / 1.3),
    "open-about": showAbout,
    "open-filters": () => openFilters(!document.body.classList.contains("with-filters")),
    theme: () => ((state.theme = THEMES[(THEMES.indexOf(state.theme) + 1) % 3]), paint(), change({})),
    skip: () => change({ tab: "table" }),
  };
  for (const [id, act] of Object.entries(clicks)) byId(id).addEventListener("click", act);
  byId("skip").addEventListener("click", (event) => (event.preventDefault(), byId("lists").focus()));
  byId("language").addEventListener("change", (event) => {
    state.language = /** @type {HTMLSelectElement} */ (event.target).value;
    speak();
    paint();
    change({});
  });
  byId("graph").addEventListener("keydown", graphKey);
  byId("graph").addEventListener("blur", () => hovered && hover(null));
  document.addEventListener("keydown", pageKey);
  window.addEventListener("popstate", showAddress);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (paint(), refresh()));
}

/** Show what the address says. */
function showAddress() {
  readHash();
  drawnView = "";
  speak();
  paint();
  refresh();
}

function start() {
  byId("language").append(...Object.entries(strings).map(([tag, words]) => element("option", { value: tag, lang: tag }, words.name)));
  combobox("search", "found", (node) => (reveal(node), enterPanel()));
  combobox("path-from", "found-from", (node) => pathEnd("from", node));
  combobox("path-to", "found-to", (node) => pathEnd("to", node));
  startCanvas();
  startTimeline();
  startShare();
  listen();
  showAddress();
  document.documentElement.dataset.ready = "yes";
}

start();
