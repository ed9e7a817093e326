// The data card: what the graph was made from, by which rules, what it cannot say, how to cite it.

function showAbout() {
  const { about } = data;
  const gaps = {
    title: pageTitle(), articles: data.articles.length, facts: data.facts.length, nodes: data.nodes.length,
    version: about.version, ruleset: about.ruleset || about.version,
  };
  const line = (/** @type {string} */ key) => element("p", {}, text(key, gaps));
  const dialog = /** @type {HTMLDialogElement} */ (byId("about"));
  const cited = text("about_citation", gaps);
  dialog.replaceChildren(
    element("button", { class: "close", "aria-label": text("close"), onclick: () => dialog.close() }, "×"),
    element("h2", { id: "about-title" }, text("about")),
    line("about_counts"), line("about_how"),
    element("p", {}, text("about_rules", gaps), " · ", text("about_version", gaps)),
    element("h3", {}, text("about_limits")),
    element("ul", {}, ...["about_limit_1", "about_limit_2", "about_limit_3"].map((key) => element("li", {}, text(key)))),
    line("about_rights"),
    element("h3", {}, text("about_cite")),
    element("p", { class: "cited" }, cited, " ", element("button", { onclick: () => copy(cited) }, text("copy_citation"))),
    element("h3", {}, text("about_articles")),
    element("ul", { class: "articles" }, ...data.articles.slice(0, 500).map(articleItem)));
  dialog.showModal();
}

/** @param {Article} article */
function articleItem(article) {
  const rest = [article.publisher, article.published && day(article.published)].filter(Boolean).join(", ");
  return element("li", {}, link(article.url, article.title || text("untitled", { id: article.key })), rest ? ` · ${rest}` : "");
}
