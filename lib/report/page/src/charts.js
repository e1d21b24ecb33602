// Charts of Apache ECharts, drawn as SVG when they come into view; each has a table beside it that says the same.
import { init, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { byId, data, number, words } from "./dom.js";

use([BarChart, HeatmapChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const rtl = document.dir === "rtl";
const most = 40; // rows and columns of the matrix
const mostTogether = 25; // of the co-occurrence
const onPaper = 640; // pixels that fit on a page
let printing = false;

function colors() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim();
}

// Names of themes beside a chart; longer ones end in dots.
const names = (width) => Math.min(230, Math.round(width * 0.4));
const beside = (width) => ({ [rtl ? "right" : "left"]: names(width) + 16, [rtl ? "left" : "right"]: 16 });
// With a mark behind them the dots stand where the name goes on, on the left of a Persian one.
const cut = { overflow: "truncate", ellipsis: "…\u200f", interval: 0 };
const nameLabel = (color, width) => ({ color: color("--ink"), width: names(width), ...cut });
// So many columns of a heat map have room for a name each.
const columns = (width) => Math.max(8, Math.floor((width - names(width) - 32) / 14));
// Slanting names need room on one side too.
const slope = (width) => (width < 700 ? 90 : 60);
const title = (text) => ({ name: text, nameLocation: "middle", nameGap: 26 });
const lines = (color) => ({ splitLine: { lineStyle: { color: color("--line") } }, axisLine: { lineStyle: { color: color("--quiet") } } });

const common = (color) => ({
  aria: { enabled: true },
  animation: false,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: color("--ink") },
  grid: { containLabel: true, left: 8, right: 8, top: 16, bottom: 8 },
});

function saturation(color) {
  const { order, fresh, cumulative, band } = data.saturation;
  const line = (name, values, extra = {}) => ({ name, type: "line", symbolSize: 5, data: values, color: color("--accent"), ...extra });
  const series = [{ name: words.new_codes, type: "bar", data: fresh, color: color("--soft-accent") }, line(words.cumulative, cumulative)];
  if (band) for (const edge of ["low", "high"])
    series.push(line(words.band, band[edge], { symbol: "none", lineStyle: { type: "dashed", width: 1 } }));
  return { ...common(color), tooltip: { trigger: "axis" }, legend: { bottom: 0, textStyle: { color: color("--ink") } },
    grid: { ...common(color).grid, bottom: 36 },
    xAxis: { type: "category", data: order, inverse: rtl, axisLabel: { color: color("--ink") } },
    yAxis: { ...lines(color), type: "value", position: rtl ? "right" : "left", axisLabel: { formatter: number, color: color("--ink") } }, series };
}

function bars(color, width) {
  const leaves = data.themes.filter((theme) => theme.own > 0).sort((a, b) => b.own - a.own).slice(0, 20).reverse();
  return { ...common(color), grid: { ...beside(width), top: 8, bottom: 46 }, tooltip: {},
    xAxis: { ...lines(color), ...title(words.assignments), type: "value", inverse: rtl,
      axisLabel: { formatter: number, color: color("--ink") } },
    yAxis: { type: "category", position: rtl ? "right" : "left", data: leaves.map((theme) => theme.label),
      axisLabel: nameLabel(color, width) },
    series: [{ name: words.assignments, type: "bar", color: color("--accent"), data: leaves.map((theme) => theme.own) }] };
}

const frequent = () => data.themes.map((theme, index) => ({ ...theme, index })).filter((theme) => theme.own > 0)
  .sort((a, b) => b.own - a.own);

// The most frequent themes among those that occur together with another.
function together(width) {
  const paired = new Set(data.cooccurrence.flatMap(([a, b]) => [a, b]));
  return frequent().filter((theme) => paired.has(theme.index)).slice(0, Math.min(mostTogether, columns(width)));
}

// A hint as an element, so that no label is taken for markup.
function told(text) {
  const hint = document.createElement("span");
  hint.textContent = text;
  return hint;
}

function scale(cells, color) {
  const largest = Math.max(1, ...cells.map((cell) => cell[2]));
  return { min: 0, max: largest, text: [number(largest), number(0)], orient: "horizontal", left: "center", bottom: 0, itemHeight: 120,
    itemWidth: 12, textStyle: { color: color("--ink") }, inRange: { color: [color("--cold"), color("--warm")] } };
}

const shades = (cells, color) => ({
  visualMap: scale(cells, color),
  series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: color("--paper"), borderWidth: 1 } }] });

function matrix(color, width) {
  const codes = frequent().slice(0, most);
  const documents = data.documents.slice(0, Math.min(most, columns(width)));
  const row = new Map(codes.map((theme, i) => [theme.index, i]));
  const cells = data.matrix.filter(([code, document]) => row.has(code) && document < documents.length)
    .map(([code, document, count]) => [document, row.get(code), count]);
  return { ...common(color), grid: { ...beside(width), top: 8, bottom: 100 }, tooltip: { formatter: ({ value: [column, code, count] }) =>
      told(column in documents ? `${codes[code].label} · ${documents[column].id}: ${number(count)}` : "") },
    xAxis: { type: "category", inverse: rtl, data: documents.map((one) => one.id), axisLabel: { color: color("--ink"), rotate: slope(width) } },
    yAxis: { type: "category", inverse: true, position: rtl ? "right" : "left", data: codes.map((theme) => theme.label),
      axisLabel: nameLabel(color, width) },
    ...shades(cells, color) };
}

// Codes against codes; the more frequent ones, each pair once.
function cooccurrence(color, width) {
  const codes = together(width);
  const row = new Map(codes.map((theme, i) => [theme.index, i]));
  const cells = data.cooccurrence.filter(([a, b]) => row.has(a) && row.has(b))
    .map(([a, b, count]) => [Math.min(row.get(a), row.get(b)), Math.max(row.get(a), row.get(b)), count]);
  const labels = codes.map((theme) => theme.label);
  return { ...common(color), grid: { ...beside(width), top: 8, bottom: 160 },
    tooltip: { formatter: ({ value: [a, b, count] }) => told(`${labels[a]} · ${labels[b]}: ${number(count)}`) },
    xAxis: { type: "category", inverse: rtl, data: labels,
      axisLabel: { color: color("--ink"), rotate: slope(width), width: 130, ...cut } },
    yAxis: { type: "category", inverse: true, position: rtl ? "right" : "left", data: labels,
      axisLabel: nameLabel(color, width) },
    ...shades(cells, color) };
}

// The least agreed upon first: where a codebook needs work.
function agreement(color, width) {
  const codes = [...data.agreement.codes].sort((a, b) => a[1] - b[1]).slice(0, most).reverse();
  return { ...common(color), grid: { ...beside(width), top: 8, bottom: 46 }, tooltip: {},
    xAxis: { ...lines(color), ...title(data.agreement.coefficient), type: "value", inverse: rtl, max: 1, min: Math.min(0, ...codes.map((code) => code[1])),
      axisLabel: { color: color("--ink") } },
    yAxis: { type: "category", position: rtl ? "right" : "left", data: codes.map((code) => code[0]),
      axisLabel: nameLabel(color, width) },
    series: [{ name: data.agreement.coefficient, type: "bar", color: color("--accent"), data: codes.map((code) => code[1]) }] };
}

const charts = {
  "chart-cooccurrence": { option: cooccurrence, there: () => data.cooccurrence.length > 0,
    height: (width) => 190 + 22 * together(width).length },
  "chart-codes_agreement": { option: agreement, there: () => data.agreement.codes.length > 0,
    height: () => 78 + 24 * Math.min(most, data.agreement.codes.length) },
  "chart-saturation": { option: saturation, there: () => data.saturation.order.length > 0, height: () => 288 },
  "chart-frequencies": { option: bars, there: () => data.themes.some((theme) => theme.own > 0),
    height: () => 78 + 24 * Math.min(20, data.themes.filter((theme) => theme.own > 0).length) },
  "chart-matrix": { option: matrix, there: () => data.matrix.length > 0,
    height: () => 140 + 20 * Math.min(most, data.themes.filter((theme) => theme.own > 0).length) },
};

function draw(place, chart) {
  const drawn = init(place, null, { renderer: "svg" });
  const paint = () => drawn.setOption(chart.option(colors(), drawn.getWidth()), true);
  paint();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  new ResizeObserver(() => { if (!printing) { drawn.resize(); paint(); } }).observe(place);
  return (width) => {
    drawn.resize({ width });
    paint();
    drawn.getZr().flush(); // on paper nothing is drawn in a frame to come
  };
}

// Room is kept from the beginning, so that nothing moves when a chart is drawn; all are on paper.
export function startCharts() {
  const waiting = new Map();
  const all = [];
  const drawAt = (place) => {
    const chart = waiting.get(place);
    if (!waiting.delete(place)) return;
    watch.unobserve(place);
    all.push(draw(place, chart));
  };
  const watch = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) drawAt(target);
  }, { rootMargin: "200px" });
  for (const [id, chart] of Object.entries(charts)) {
    const place = byId(id);
    if (!place || !chart.there()) {
      place?.closest("section, figure")?.remove();
      continue;
    }
    place.style.blockSize = `${chart.height(place.clientWidth)}px`;
    waiting.set(place, chart);
    watch.observe(place);
  }
  addEventListener("beforeprint", () => {
    printing = true;
    [...waiting.keys()].forEach(drawAt);
    for (const resize of all) resize(onPaper);
  });
  addEventListener("afterprint", () => {
    printing = false;
    for (const resize of all) resize("auto");
  });
}
