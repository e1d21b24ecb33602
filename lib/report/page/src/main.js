// The page that mazmun-report writes: themes, their quotes, the documents, charts.
import { startCharts } from "./charts.js";
import { showTheme } from "./details.js";
import { showDocument, startDocuments } from "./documents.js";
import { startTree } from "./tree.js";
import { byId, data } from "./dom.js";

startDocuments();
if (byId("tree")) {
  const first = data.themes.filter((theme) => !theme.parent).sort((a, b) => b.assignments - a.assignments)[0];
  if (first) showTheme(first.id, showDocument);
  startTree(first?.id, (id) => {
    showTheme(id, showDocument);
    // On a small screen what is shown stands below the tree.
    if (matchMedia("(max-width: 60rem)").matches) byId("theme").scrollIntoView();
  });
}
startCharts();
document.documentElement.dataset.ready = "yes";
