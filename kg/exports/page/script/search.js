// Search over every name in every language, with suggestions: an ARIA combobox.

const SUGGESTIONS = 12;
/** Letters that do not come apart into a plain letter and an accent. @type {Record<string, string>} */
const PLAIN = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Lower case, without accents. @param {string} name */
const folded = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øłđðħıßæœþ]/g, (letter) => PLAIN[letter]);

/** For each node its names, folded. @type {{said: string, plain: string}[][]} */
const names = data.nodes.map((node) =>
  [...new Set([node.label, ...Object.values(node.labels || {}), ...(node.names || []), node.iso3 || ""])]
    .filter(Boolean)
    .map((said) => ({ said, plain: folded(said) })));

/** How well a name fits: its beginning, a word of it, any part. @param {string} plain @param {string} wanted */
function fitness(plain, wanted) {
  if (plain === wanted) return 4;
  if (plain.startsWith(wanted)) return 3;
  if (plain.includes(` ${wanted}`) || plain.includes(`-${wanted}`)) return 2;
  return plain.includes(wanted) ? 1 : 0;
}

/** @param {string} typed @returns {{node: number, said: string}[]} */
function suggestions(typed) {
  const wanted = folded(typed.trim());
  if (!wanted) return [];
  const found = [];
  for (const [node, known] of names.entries()) {
    let [best, said] = [0, ""];
    for (const name of known) {
      const fits = fitness(name.plain, wanted);
      if (fits > best) [best, said] = [fits, name.said];
    }
    if (best) found.push({ node, said, order: best * 1e6 + factsOf[node].length });
  }
  return found.sort((a, b) => b.order - a.order || a.node - b.node).slice(0, SUGGESTIONS);
}

/**
 * Make an input with a list into a combobox. @param {string} inputId @param {string} listId @param {(node: number) => void} chosen
 */
function combobox(inputId, listId, chosen) {
  const input = /** @type {HTMLInputElement} */ (byId(inputId));
  const list = byId(listId);
  /** @type {{node: number, said: string}[]} */ let found = [];
  let active = -1;
  const show = (/** @type {boolean} */ open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) input.removeAttribute("aria-activedescendant");
  };
  const mark = (/** @type {number} */ at) => {
    active = at;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    const option = list.children[at];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
  };
  const choose = (/** @type {number} */ at) => {
    if (!found[at]) return;
    input.value = nameOf(found[at].node);
    show(false);
    chosen(found[at].node);
  };
  const suggest = () => {
    found = suggestions(input.value);
    list.replaceChildren(...found.map((one, at) => suggestion(one, `${listId}-${at}`, () => choose(at))));
    if (!found.length && input.value.trim()) list.replaceChildren(element("li", { class: "nothing", role: "option", "aria-disabled": "true" }, text("search_none")));
    show(input.value.trim() !== "");
    if (found.length) mark(0);
    announce(found.length ? text("search_count", { n: found.length }) : text("search_none"));
  };
  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => window.setTimeout(() => show(false), 150));
  input.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (moves && found.length) mark((active + moves + found.length) % found.length);
    else if (event.key === "Enter" && !list.hidden) choose(active);
    else if (event.key === "Escape" && !list.hidden) show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** @param {{node: number, said: string}} one @param {string} id @param {() => void} choose */
function suggestion({ node, said }, id, choose) {
  const name = nameOf(node);
  return element("li", { role: "option", id, "aria-selected": "false", onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), onclick: choose },
    typeMark(data.nodes[node].type),
    element("span", { class: "name" }, named(name), said !== name && element("small", {}, " ", named(said))),
    element("small", {}, `${word("type", data.nodes[node].type)} · ${factCount(factsOf[node].length)}`));
}
