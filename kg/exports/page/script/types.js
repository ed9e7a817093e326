// The shapes of the data that content.py writes and of what the page makes of it. Types only; nothing runs here.

/** @typedef {{id: number, key: string, label: string, type: string, labels: Record<string, string>, names: string[],
 *   iso3: string|null, wikidata: string|null, lands: number[], shape: string, color: string, size: number,
 *   x: number, y: number}} PageNode */
/** @typedef {{from: number, to: number, facts: number[]}} Bundle  All facts between two nodes. */
/** @typedef {{article: number|null, pieces: string[], begin: number, end: number, rule: string}} Evidence */
/** @typedef {{key: string, relation: string, subjects: number[], objects: number[], modality: string,
 *   start: string|null, end: string|null, precision: string|null, edtf: string|null, months: [number, number]|null,
 *   qualifiers: Record<string, string>, evidence: Evidence[]}} Fact */
/** @typedef {{key: string, title: string, published: string|null, url: string|null, publisher: string|null}} Article */
/** @typedef {{a: number, b: number, facts: number, first: number, places: number[]}} PairView */
/** @typedef {{pairs: PairView[], ties: Bundle[], egos: number[][], countries: number[], order: number[]}} Views */
/** @typedef {{title: string|null, ruleset: string|null, version: string, evidence: string, turtle: string|null}} About */
/** @typedef {{base: string, nodes: PageNode[], edges: Bundle[], facts: Fact[], articles: Article[],
 *   rules: Record<string, string>, views: Views, about: About, language: string}} PageData */

/** @typedef {{kind: "pair"|"ego"|"countries"|"whole"|"path", a?: number, b?: number}} View */
/** @typedef {{kind: "node"|"bundle"|"fact", a: number, b?: number}} Choice  A node, two nodes, or a fact. */
/** @typedef {{x: number, y: number, scale: number}} Camera */
/** @typedef {{view: View, limit: number, offTypes: Set<string>, offRelations: Set<string>, offModalities: Set<string>,
 *   from: number|null, to: number|null, undated: boolean, unit: "year"|"month", selected: Choice|null,
 *   tab: string, sort: string, down: boolean, camera: Camera|null, language: string, theme: string}} State */
/** @typedef {{bundle: Bundle, id: string, facts: number[]}} Shown  A bundle with those of its facts that pass. */
/** @typedef {{members: number[], left: number, places: Map<number, [number, number]>, nodes: Set<number>,
 *   shown: Shown[], facts: number[], timeless: number[], typeCounts: Map<string, number>,
 *   relationCounts: Map<string, number>, modalityCounts: Map<string, number>, undated: number, span: [number, number]|null}} Scene */
