// Facts by year or month under the graph, with two handles, steps and play.

/** @typedef {{first: number, size: number, count: number}} Bins  First month, months in a bin, number of bins. */
/** @type {Bins} */ let bins = { first: 0, size: 12, count: 1 };
/** @type {number} */ let playing = 0;
const STEP = 900; // milliseconds between two steps of play

function updateTimeline() {
  byId("time").hidden = scene.span === null && scene.undated === 0;
  bins = makeBins();
  const [sure, vague] = tallies();
  drawBars(sure, vague);
  const [from, to] = chosenBins();
  setHandle("time-from", from, binText(from, true));
  setHandle("time-to", to, binText(to, false));
  byId("range").textContent = from === to ? binText(from, true) : text("range", { from: binText(from, true), to: binText(to, true) });
  /** @type {HTMLSelectElement} */ (byId("unit")).value = state.unit;
  byId("undated-text").textContent = text("undated", { n: scene.undated });
  /** @type {HTMLInputElement} */ (byId("undated")).checked = state.undated;
  drawScale();
}

/** @returns {Bins} */
function makeBins() {
  const size = state.unit === "year" ? 12 : 1;
  const [low, high] = scene.span || [0, 0];
  const first = Math.floor(low / size) * size;
  return { first, size, count: Math.floor((high - first) / size) + 1 };
}

/** For each bin the facts that fall in it alone, and those that may fall in it or last through it. */
function tallies() {
  const [sure, vague] = [new Array(bins.count).fill(0), new Array(bins.count).fill(0)];
  for (const number of scene.timeless) {
    const { months } = data.facts[number];
    if (!months) continue;
    const [from, to] = months.map(binOf);
    for (let bin = from; bin <= to; bin++) (from === to ? sure : vague)[bin] += 1;
  }
  return [sure, vague];
}

/** @param {number} month */
const binOf = (month) => Math.max(0, Math.min(bins.count - 1, Math.floor((month - bins.first) / bins.size)));

/** The chosen range as bins. @returns {[number, number]} */
const chosenBins = () => [state.from === null ? 0 : binOf(state.from), state.to === null ? bins.count - 1 : binOf(state.to)];

/** @param {number[]} sure @param {number[]} vague */
function drawBars(sure, vague) {
  const most = Math.max(1, ...sure.map((number, bin) => number + vague[bin]));
  const [from, to] = chosenBins();
  const bars = sure.flatMap((number, bin) => {
    if (number + vague[bin] === 0) return [];
    const [low, high] = [(40 * number) / most, (40 * vague[bin]) / most];
    const place = bin < from || bin > to ? " out" : "";
    return [
      ...(low ? [bar(bin, 40 - low, low, `sure${place}`)] : []),
      ...(high ? [bar(bin, 40 - low - high, high, `vague${place}`)] : []),
    ];
  });
  const frame = byId("bars");
  frame.setAttribute("viewBox", `0 0 ${bins.count} 40`);
  frame.replaceChildren(...bars);
}

/** @param {number} bin @param {number} top @param {number} height @param {string} kind */
const bar = (bin, top, height, kind) => drawn("rect", { x: bin + 0.08, width: 0.84, y: top, height: Math.max(height, 1.2), class: kind });

/** @param {number} bin @param {boolean} start */
function binText(bin, start) {
  const month = bins.first + bin * bins.size;
  return state.unit === "year" ? dateFormat("year").format(asDate(monthText(month))) : dateFormat("month").format(asDate(monthText(month)));
}

/** @param {string} id @param {number} bin @param {string} said */
function setHandle(id, bin, said) {
  const handle = /** @type {HTMLInputElement} */ (byId(id));
  handle.min = "0";
  handle.max = String(bins.count - 1);
  handle.value = String(bin);
  handle.disabled = bins.count < 2;
  handle.setAttribute("aria-valuetext", said);
}

/** A few years under the bars. */
function drawScale() {
  const shown = scene.span ? 5 : 0;
  const marks = Array.from({ length: Math.min(shown, bins.count) }, (_, at, last = Math.min(shown, bins.count) - 1) =>
    last ? Math.round((at * (bins.count - 1)) / last) : 0);
  byId("scale").replaceChildren(...marks.map((bin) => element("span", {}, String(Math.floor((bins.first + bin * bins.size) / 12)))));
}

/** @param {number} from @param {number} to */
function chooseBins(from, to) {
  change({
    from: from <= 0 ? null : bins.first + from * bins.size,
    to: to >= bins.count - 1 ? null : bins.first + (to + 1) * bins.size - 1,
  });
}

/** The next bin from `bin` on in which anything may have happened. @param {number} bin @param {number} way */
function busyBin(bin, way) {
  const [sure, vague] = tallies();
  for (let at = bin; at >= 0 && at < bins.count; at += way) if (sure[at] + vague[at]) return at;
  return -1;
}

/** Move the range one step; the whole range shrinks to its first step. @param {number} way @returns {boolean} */
function step(way) {
  const [from, to] = chosenBins();
  const whole = from === 0 && to === bins.count - 1;
  const next = whole ? busyBin(way > 0 ? 0 : bins.count - 1, way) : busyBin((way > 0 ? to : from) + way, way);
  if (next < 0) return false;
  const wide = whole ? 0 : to - from;
  chooseBins(way > 0 ? next - wide : next, way > 0 ? next : next + wide);
  announce(`${byId("range").textContent}: ${factCount(scene.facts.length)}`);
  return true;
}

/** Play steps to the end; readers who want no motion get one step a press. */
function play() {
  if (playing || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    if (playing) stopPlaying();
    else step(1);
    return;
  }
  playing = window.setInterval(() => { if (!step(1)) stopPlaying(); }, STEP);
  step(1);
  showPlaying();
}

function stopPlaying() {
  window.clearInterval(playing);
  playing = 0;
  showPlaying();
}

function showPlaying() {
  byId("play").textContent = text(playing ? "pause" : "play");
  byId("play").setAttribute("aria-pressed", String(playing > 0));
}

function startTimeline() {
  const value = (/** @type {string} */ id) => Number(/** @type {HTMLInputElement} */ (byId(id)).value);
  byId("time-from").addEventListener("input", () => chooseBins(Math.min(value("time-from"), value("time-to")), value("time-to")));
  byId("time-to").addEventListener("input", () => chooseBins(value("time-from"), Math.max(value("time-from"), value("time-to"))));
  byId("step-back").addEventListener("click", () => step(-1));
  byId("step-on").addEventListener("click", () => step(1));
  byId("play").addEventListener("click", play);
  byId("unit").addEventListener("change", (event) => {
    change({ unit: /** @type {HTMLSelectElement} */ (event.target).value === "month" ? "month" : "year" });
  });
  byId("undated").addEventListener("change", (event) => change({ undated: /** @type {HTMLInputElement} */ (event.target).checked }));
  byId("bars").addEventListener("click", (event) => {
    const { left, width } = byId("bars").getBoundingClientRect();
    const bin = Math.min(bins.count - 1, Math.floor(((event.clientX - left) / width) * bins.count));
    chooseBins(bin, bin);
  });
}
