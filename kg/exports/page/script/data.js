// The two blocks of JSON in the page, read once, and what is found in them often.

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {PageData} */
const data = JSON.parse(byId("data").textContent || "");
/** @type {Record<string, any>} */
const strings = JSON.parse(byId("strings").textContent || "");

/** For each node the numbers of its facts. @type {number[][]} */
const factsOf = data.nodes.map(() => []);
data.facts.forEach((fact, number) => {
  for (const node of new Set([...fact.subjects, ...fact.objects])) factsOf[node].push(number);
});

/** Bundles by "a-b", lower number first. @type {Map<string, Bundle>} */
const bundleOf = new Map(data.edges.map((bundle) => [`${bundle.from}-${bundle.to}`, bundle]));
/** The bundles of all facts between two countries and their people. @type {Map<string, Bundle>} */
const tieOf = new Map(data.views.ties.map((tie) => [`${tie.from}-${tie.to}`, tie]));

const TYPES = ["Country", "Leader", "Organization", "Treaty", "Summit", "Place", "System"];
const MODALITIES = ["actual", "planned", "possible", "denied"];
/** Relations by family, in the order of the legend. */
const FAMILIES = {
  talks: ["visits", "meets", "phones", "invites", "attends", "hosts"],
  cooperation: ["signs", "ratifies", "negotiates", "partnersWith", "establishesRelations", "recognizes", "aids",
    "exercisesWith", "supports", "improvesWith"],
  friction: ["urges", "accuses", "threatens", "sanctions", "expels", "deploys", "attacks", "withdrawsFrom",
    "seversRelations", "strainsWith"],
  belonging: ["holdsOffice", "memberOf"],
};
/** @type {Map<string, string>} */
const familyOf = new Map(
  Object.entries(FAMILIES).flatMap(([family, relations]) => relations.map((relation) => [relation, family])),
);
/** Relations in which all take part alike, from the data: they have no objects. */
const MANY = 5000; // nodes beyond which the whole graph is never drawn
const BLOCK = 300; // nodes that the page opens with, as in layout.py

/** @param {number} a @param {number} b */
const pairKey = (a, b) => (a < b ? `${a}-${b}` : `${b}-${a}`);

/** The articles that tell a fact, each once. @param {Fact} fact */
const articlesOf = (fact) => new Set(fact.evidence.map((said) => said.article));
