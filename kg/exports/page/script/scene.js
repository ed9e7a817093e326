// From the state to the scene: which nodes and facts are shown, where they stand, and how many of each kind there are.

/**
 * The members of a view in order of weight, their places, the bundles that may join them, and how many open.
 * @param {View} view @returns {{members: number[], places: Map<number, [number, number]>, bundles: Bundle[], first?: number}}
 */
function stageOf(view) {
  if (view.kind === "countries") return { ...flat(data.views.countries), bundles: data.views.ties.slice(0, state.limit) };
  if (view.kind === "path") return { ...pathStage(Number(view.a), Number(view.b)), bundles: data.edges };
  if (view.kind === "whole") {
    const places = new Map(data.nodes.map((node) => [node.id, stretched(node.x, node.y)]));
    return { members: data.views.order, places, bundles: data.edges };
  }
  const pair = view.kind === "pair" && data.views.pairs.find((one) => pairKey(one.a, one.b) === pairKey(Number(view.a), Number(view.b)));
  if (pair) return { ...flat(pair.places), bundles: data.edges, first: pair.first };
  return { ...flat(data.views.egos[Number(view.a)]), bundles: data.edges };
}

/** How far places are drawn together or apart: a telephone held upright wants a higher picture. @returns {[number, number]} */
const stretch = () => (innerWidth <= 620 ? [0.62, 1.25] : [1, 1]);

/** @param {number} x @param {number} y @returns {[number, number]} */
function stretched(x, y) {
  const [sx, sy] = stretch();
  return [x * sx, y * sy];
}

/** @param {number[]} list [node, x, y, node, x, y, ...] */
function flat(list) {
  /** @type {number[]} */
  const members = [];
  /** @type {Map<number, [number, number]>} */
  const places = new Map();
  for (let at = 0; at < list.length; at += 3) {
    members.push(list[at]);
    places.set(list[at], stretched(list[at + 1], list[at + 2]));
  }
  return { members, places };
}

/** Whether a fact's time touches the chosen range; a vague date touches wherever it may fall. @param {Fact} fact */
function inTime(fact) {
  if (!fact.months) return state.undated;
  return (state.to === null || fact.months[0] <= state.to) && (state.from === null || fact.months[1] >= state.from);
}

/** @param {Set<string>} off @param {string} kind */
const isOn = (off, kind) => !off.has(kind);

const [RELATION, MODALITY, TIME, ALL] = [1, 2, 4, 7];

/** Which filters a fact passes, as bits. @param {Fact} fact */
function verdict(fact) {
  return (isOn(state.offRelations, fact.relation) ? RELATION : 0) | (isOn(state.offModalities, fact.modality) ? MODALITY : 0) | (inTime(fact) ? TIME : 0);
}

/** @param {number} number */
const passes = (number) => verdict(data.facts[number]) === ALL;

/** Work out the scene: each fact is judged once, each bundle looked at once. @returns {Scene} */
function makeScene() {
  const stage = stageOf(state.view);
  const limited = state.view.kind !== "whole" && state.view.kind !== "countries";
  const members = limited ? stage.members.slice(0, state.limit > BLOCK ? state.limit : stage.first || BLOCK) : stage.members;
  const within = new Set(members);
  const verdicts = data.facts.map(verdict);
  const seen = new Set();
  const lively = new Set();
  /** @type {Shown[]} */
  const shown = [];
  for (const bundle of stage.bundles) {
    if (!within.has(bundle.from) || !within.has(bundle.to)) continue;
    const passing = bundle.facts.filter((number) => verdicts[number] === ALL);
    if (passing.length) lively.add(bundle.from).add(bundle.to);
    if (!typeOn(bundle.from) || !typeOn(bundle.to)) continue;
    for (const number of bundle.facts) seen.add(number);
    if (passing.length) shown.push({ bundle, id: `${bundle.from}-${bundle.to}`, facts: passing });
  }
  for (const node of members) if (!factsOf[node].length) lively.add(node);
  for (const node of anchors()) if (within.has(node)) lively.add(node);
  const left = state.view.kind === "countries" ? Math.max(0, data.views.ties.length - state.limit) : stage.members.length - members.length;
  const nodes = new Set(members.filter((node) => lively.has(node) && typeOn(node)));
  const typeCounts = count([...lively].map((node) => data.nodes[node].type));
  return { members, left, places: stage.places, nodes, shown, typeCounts, ...tally([...seen], verdicts) };
}

/** The facts that pass all filters, or all but one kind, and how many there are of each kind. @param {number[]} seen @param {number[]} verdicts */
function tally(seen, verdicts) {
  const passing = (/** @type {number} */ bits) => seen.filter((number) => (verdicts[number] & bits) === bits);
  const timeless = passing(RELATION | MODALITY);
  /** @type {[number, number]|null} */
  let span = null;
  for (const number of seen) span = wider(span, data.facts[number].months);
  return {
    span,
    timeless,
    facts: passing(ALL).sort(byDate),
    relationCounts: count(passing(MODALITY | TIME).map((number) => data.facts[number].relation)),
    modalityCounts: count(passing(RELATION | TIME).map((number) => data.facts[number].modality)),
    undated: timeless.filter((number) => !data.facts[number].months).length,
  };
}

/** @param {[number, number]|null} one @param {[number, number]|null} other @returns {[number, number]|null} */
function wider(one, other) {
  return one && other ? [Math.min(one[0], other[0]), Math.max(one[1], other[1])] : one || other;
}

/** @param {number} node */
const typeOn = (node) => isOn(state.offTypes, data.nodes[node].type);

/** The nodes that the view is about: they stay even when nothing is told of them. */
const anchors = () => [state.view.a, state.view.b].filter((node) => node !== undefined).map(Number);

/** @param {string[]} kinds @returns {Map<string, number>} */
function count(kinds) {
  const counts = new Map();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) || 0) + 1);
  return counts;
}

/** Earliest first, undated last. @param {number} one @param {number} other */
const byDate = (one, other) => dateRank[one] - dateRank[other];

/** @param {Fact} fact */
const dateKey = (fact) => fact.start || fact.end || "9999";

/** For each fact its place in time among all. @type {number[]} */
const dateRank = [];
data.facts.map((fact, number) => ({ number, key: dateKey(fact) }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number))
  .forEach(({ number }, rank) => (dateRank[number] = rank));

/** The facts of what is selected that pass the filters, wherever else they are shown. @param {Choice} selected */
function selectedFacts(selected) {
  const facts = selected.kind === "node" ? factsOf[selected.a] : selected.kind === "fact" ? [selected.a] : bundleFacts(selected.a, Number(selected.b));
  if (selected.kind === "fact") return facts;
  return facts.filter(passes).sort(byDate);
}

/** The facts between two nodes; in the picture of pairs of countries also those of their people. @param {number} a @param {number} b */
function bundleFacts(a, b) {
  const source = state.view.kind === "countries" ? tieOf : bundleOf;
  return source.get(pairKey(a, b))?.facts || [];
}
