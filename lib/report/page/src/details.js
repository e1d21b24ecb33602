// What the page says of the chosen theme: path, figures, meaning, quotes in their context, documents.
import { byId, data, element, family, label, number, path, percent, said, themes, words } from "./dom.js";

const firstQuotes = 5;

function figures(theme) {
  const list = element("dl", { class: "figures" });
  for (const [key, value] of [["assignments", number(theme.assignments)], ["share", percent(theme.share)],
    ["segments", number(theme.segments)], ["documents", number(theme.documents)], ["rank", number(theme.rank)]])
    list.append(element("div", {}, element("dt", {}, words[key]), element("dd", {}, value)));
  return list;
}

function meaning(theme) {
  const list = element("dl", { class: "meaning" });
  for (const key of ["definition", "include", "exclude"])
    if (theme[key]) list.append(element("dt", {}, words[key]), said(theme[key], "dd"));
  return list.firstChild ? list : null;
}

export function quoteBlock(quote, show) {
  const known = data.documents.some((one) => one.id === quote.document && one.segments);
  return element(
    "figure",
    { class: "quote" },
    element("blockquote", { dir: "auto" },
      element("span", { class: "context" }, quote.before ?? ""),
      element("mark", {}, quote.text),
      element("span", { class: "context" }, quote.after ?? "")),
    quote.translation ? said(quote.translation, "p", { class: "translation" }) : null,
    element("figcaption", {}, said(quote.speaker ?? ""), quote.speaker ? " · " : "", said(quote.document), " · ",
      path(quote.code).map((step) => step.label).join(" › "),
      known ? element("button", { type: "button", onclick: () => show(quote.document, quote.start) }, words.in_document) : null),
  );
}

function quotes(theme, show) {
  const ids = family(theme.id);
  const list = data.quotes.filter((quote) => ids.has(quote.code));
  const block = element("div", {}, element("h3", {}, words.quotes));
  if (!list.length) return element("p", { class: "none" }, words.no_quotes);
  const more = (from) => {
    const blocks = list.slice(from, from + firstQuotes).map((quote) => quoteBlock(quote, show));
    block.append(...blocks);
    blocks[0].tabIndex = -1;
    if (from + firstQuotes >= list.length) return blocks[0];
    const button = element("button", { type: "button", onclick: () => { button.remove(); more(from + firstQuotes).focus(); } },
      `${words.more} (${number(list.length - from - firstQuotes)})`);
    block.append(button);
    return blocks[0];
  };
  more(0);
  return block;
}

function documentsOf(theme, open) {
  const ids = family(theme.id);
  const counts = new Map();
  for (const [code, document, count] of data.matrix)
    if (ids.has(data.themes[code].id)) counts.set(document, (counts.get(document) ?? 0) + count);
  if (!counts.size) return null;
  const list = element("ul", { class: "documents" });
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 50);
  for (const [document, count] of most) {
    const one = data.documents[document];
    const name = said(one.id);
    list.append(element("li", {}, one.segments
      ? element("button", { type: "button", class: "link", onclick: () => open(one.id, null, theme.id) }, name) : name,
    ` ${number(count)}`));
  }
  return element("div", {}, element("h3", {}, words.documents), list);
}

function relations(theme) {
  const list = element("ul");
  for (const { from, to, type } of data.relations)
    if (from === theme.id || to === theme.id)
      list.append(element("li", {}, said(label(from)), ` — ${type} → `, said(label(to))));
  return list.firstChild ? element("div", {}, element("h3", {}, words.relations), list) : null;
}

export function showTheme(id, open) {
  const theme = themes.get(id);
  if (!theme) return;
  const panel = byId("theme");
  const above = path(id).slice(0, -1).map((step) => step.label).join(" › ");
  panel.replaceChildren(...[
    above ? element("p", { class: "path" }, above) : null,
    said(theme.label, "h2", { tabindex: "-1" }),
    figures(theme), meaning(theme), relations(theme), quotes(theme, open), documentsOf(theme, open),
  ].filter(Boolean));
  panel.scrollTop = 0;
}
