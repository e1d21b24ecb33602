// Charts of Apache ECharts, drawn as SVG when they come into view; each has a table beside it that says the same.
import { init, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { byId, data, number, words } from "./dom.js";

use([BarChart, HeatmapChart, LineChart, AriaComponent, GridComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const rtl = document.dir === "rtl";
const most = 40; // rows and columns of the matrix
const mostTogether = 25; // of the co-occurrence

function colors() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim();
}

// Names of themes beside a chart; longer ones end in dots.
const names = (place) => Math.min(230, Math.round(place.clientWidth * 0.4));
const beside = (place) => ({ [rtl ? "right" : "left"]: names(place) + 16, [rtl ? "left" : "right"]: 16 });
const nameLabel = (color, place) => ({ color: color("--ink"), width: names(place), overflow: "truncate", interval: 0 });
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
  return { ...common(color), tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: order, inverse: rtl, axisLabel: { color: color("--ink") } },
    yAxis: { ...lines(color), type: "value", position: rtl ? "right" : "left", axisLabel: { formatter: number, color: color("--ink") } }, series };
}

function bars(color, place) {
  const leaves = data.themes.filter((theme) => theme.own > 0).sort((a, b) => b.own - a.own).slice(0, 20).reverse();
  return { ...common(color), grid: { ...beside(place), top: 8, bottom: 28 }, tooltip: {},
    xAxis: { ...lines(color), type: "value", inverse: rtl, axisLabel: { formatter: number, color: color("--ink") } },
    yAxis: { type: "category", position: rtl ? "right" : "left", data: leaves.map((theme) => theme.label),
      axisLabel: nameLabel(color, place) },
    series: [{ name: words.assignments, type: "bar", color: color("--accent"), data: leaves.map((theme) => theme.own) }] };
}

const frequent = () => data.themes.map((theme, index) => ({ ...theme, index })).filter((theme) => theme.own > 0)
  .sort((a, b) => b.own - a.own);

// The most frequent themes among those that occur together with another.
function together() {
  const paired = new Set(data.cooccurrence.flatMap(([a, b]) => [a, b]));
  return frequent().filter((theme) => paired.has(theme.index)).slice(0, mostTogether);
}

// A hint as an element, so that no label is taken for markup.
function told(text) {
  const hint = document.createElement("span");
  hint.textContent = text;
  return hint;
}

const shades = (cells, color) => ({
  visualMap: { show: false, min: 0, max: Math.max(1, ...cells.map((cell) => cell[2])),
    inRange: { color: [color("--cold"), color("--warm")] } },
  series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: color("--paper"), borderWidth: 1 } }] });

function matrix(color, place) {
  const codes = frequent().slice(0, most);
  const documents = data.documents.slice(0, most);
  const row = new Map(codes.map((theme, i) => [theme.index, i]));
  const cells = data.matrix.filter(([code, document]) => row.has(code) && document < most)
    .map(([code, document, count]) => [document, row.get(code), count]);
  return { ...common(color), grid: { ...beside(place), top: 8, bottom: 70 }, tooltip: { formatter: ({ value: [column, code, count] }) =>
      told(column in documents ? `${codes[code].label} · ${documents[column].id}: ${number(count)}` : "") },
    xAxis: { type: "category", inverse: rtl, data: documents.map((one) => one.id), axisLabel: { color: color("--ink"), rotate: 60 } },
    yAxis: { type: "category", inverse: true, position: rtl ? "right" : "left", data: codes.map((theme) => theme.label),
      axisLabel: nameLabel(color, place) },
    ...shades(cells, color) };
}

// Codes against codes; the more frequent ones, each pair once.
function cooccurrence(color, place) {
  const codes = together();
  const row = new Map(codes.map((theme, i) => [theme.index, i]));
  const cells = data.cooccurrence.filter(([a, b]) => row.has(a) && row.has(b))
    .map(([a, b, count]) => [Math.min(row.get(a), row.get(b)), Math.max(row.get(a), row.get(b)), count]);
  const labels = codes.map((theme) => theme.label);
  return { ...common(color), grid: { ...beside(place), top: 8, bottom: 130 },
    tooltip: { formatter: ({ value: [a, b, count] }) => told(`${labels[a]} · ${labels[b]}: ${number(count)}`) },
    xAxis: { type: "category", inverse: rtl, data: labels,
      axisLabel: { color: color("--ink"), rotate: 60, width: 130, overflow: "truncate", interval: 0 } },
    yAxis: { type: "category", inverse: true, position: rtl ? "right" : "left", data: labels,
      axisLabel: nameLabel(color, place) },
    ...shades(cells, color) };
}

// The least agreed upon first: where a codebook needs work.
function agreement(color, place) {
  const codes = [...data.agreement.codes].sort((a, b) => a[1] - b[1]).slice(0, most).reverse();
  return { ...common(color), grid: { ...beside(place), top: 8, bottom: 28 }, tooltip: {},
    xAxis: { ...lines(color), type: "value", inverse: rtl, max: 1, min: Math.min(0, ...codes.map((code) => code[1])),
      axisLabel: { color: color("--ink") } },
    yAxis: { type: "category", position: rtl ? "right" : "left", data: codes.map((code) => code[0]),
      axisLabel: nameLabel(color, place) },
    series: [{ name: data.agreement.coefficient, type: "bar", color: color("--accent"), data: codes.map((code) => code[1]) }] };
}

const charts = {
  "chart-cooccurrence": { option: cooccurrence, there: () => data.cooccurrence.length > 0,
    height: () => 160 + 22 * together().length },
  "chart-codes_agreement": { option: agreement, there: () => data.agreement.codes.length > 0,
    height: () => 60 + 24 * Math.min(most, data.agreement.codes.length) },
  "chart-saturation": { option: saturation, there: () => data.saturation.order.length > 0, height: () => 260 },
  "chart-frequencies": { option: bars, there: () => data.themes.some((theme) => theme.own > 0),
    height: () => 60 + 24 * Math.min(20, data.themes.filter((theme) => theme.own > 0).length) },
  "chart-matrix": { option: matrix, there: () => data.matrix.length > 0,
    height: () => 110 + 20 * Math.min(most, data.themes.filter((theme) => theme.own > 0).length) },
};

function draw(place, chart) {
  place.style.blockSize = `${chart.height()}px`;
  const drawn = init(place, null, { renderer: "svg" });
  const paint = () => drawn.setOption(chart.option(colors(), place), true);
  paint();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  new ResizeObserver(() => { drawn.resize(); paint(); }).observe(place);
  addEventListener("beforeprint", () => drawn.resize());
}

export function startCharts() {
  const watch = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      draw(target, charts[target.id]);
    }
  }, { rootMargin: "200px" });
  for (const [id, chart] of Object.entries(charts)) {
    const place = byId(id);
    if (place && chart.there()) watch.observe(place);
    else place?.closest("section, figure")?.remove();
  }
}
