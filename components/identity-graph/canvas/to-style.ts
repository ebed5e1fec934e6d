/** How cytoscape draws each look, in the colours of the theme. */
import type { StylesheetJson } from 'cytoscape';
import type { LineStyle } from '../layout/drawing.ts';
import { labelSize } from '../picture/line-geometry.ts';
import { lineTokens, type Palette } from '../picture/palette.ts';

const lineStyles = ['allowed', 'denied', 'l7', 'default', 'unknown'] as const satisfies readonly LineStyle[];

const toNodeStyles = (c: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      shape: 'round-rectangle',
      'corner-radius': '4',
      'background-color': c.surface,
      'border-width': 1,
      'border-color': c.control,
      'z-index-compare': 'manual',
      'z-index': 20,
      events: 'no',
    },
  },
  { selector: '.point', style: { width: 0.1, height: 0.1, 'border-width': 0, 'background-opacity': 0 } },
  { selector: '.rect', style: { width: 'data(width)', height: 'data(height)' } },
  {
    selector: '.box',
    style: { 'background-color': c.sunken, 'border-color': c.line, 'corner-radius': '6', 'z-index': 0 },
  },
  {
    selector: '.outside',
    style: {
      'background-color': c.sunken,
      'border-color': c['line-2'],
      'border-style': 'dashed',
      'border-dash-pattern': [4, 3],
      'corner-radius': '6',
      'z-index': 0,
    },
  },
  {
    selector: '.lasso',
    style: {
      'background-color': c.sunken,
      'border-color': c.control,
      'border-style': 'dashed',
      'border-dash-pattern': [1, 3],
      'corner-radius': '5',
      'z-index': 1,
    },
  },
  { selector: '.beyond', style: { 'border-style': 'dashed', 'border-dash-pattern': [3, 3] } },
  {
    selector: '.fold',
    style: {
      'background-color': c.sunken,
      'border-color': c['line-2'],
      'border-style': 'dashed',
      'border-dash-pattern': [1, 3],
    },
  },
  { selector: '.more', style: { 'border-style': 'dashed', 'border-dash-pattern': [5, 3] } },
  { selector: '.hub', style: { 'border-width': 2, 'border-color': c['ink-2'] } },
  { selector: '.bar', style: { shape: 'rectangle', 'background-color': c.ink, 'border-width': 0, 'z-index': 22 } },
];

const toTextStyles = (c: Palette): StylesheetJson => [
  {
    selector: '.text',
    style: {
      width: 0.1,
      height: 0.1,
      'background-opacity': 0,
      'border-width': 0,
      label: 'data(text)',
      'font-size': 'data(size)',
      'font-family': c.mono,
      color: c.ink,
      'text-valign': 'center',
      'text-halign': 'right',
      'z-index': 30,
    },
  },
  { selector: '.text.end', style: { 'text-halign': 'left' } },
  { selector: '.title', style: { 'font-family': c.sans, 'font-weight': 600, color: c['ink-2'] } },
  { selector: '.note', style: { 'font-family': c.sans, color: c['ink-3'] } },
  { selector: '.label, .small-label', style: { 'font-weight': 500 } },
  { selector: '.number', style: { color: c['ink-3'] } },
  { selector: '.ports', style: { color: c['ink-2'] } },
  ...lineStyles.map((style) => ({ selector: `.rail.${style}`, style: { color: c[lineTokens[style]] } })),
];

const toLineStyle = (c: Palette, style: LineStyle): StylesheetJson[number] => ({
  selector: `.line.${style}`,
  style: {
    'line-color': c[lineTokens[style]],
    'target-arrow-color': c[lineTokens[style]],
    color: c[lineTokens[style]],
    'text-border-color': c[lineTokens[style]],
  },
});

// A value that cytoscape's types leave out.
const betweenEndpoints: object = { 'edge-distances': 'endpoints' };

const toOffset = (edge: { data: (name: string) => number }) => edge.data('offset');

const toLineStyles = (c: Palette): StylesheetJson => [
  {
    selector: '.line',
    style: {
      width: 1.4,
      'radius-type': 'arc-radius',
      'segment-radii': [5],
      'target-arrow-shape': 'vee',
      'arrow-scale': 0.75,
      'z-index-compare': 'manual',
      'z-index': 10,
      events: 'no',
      'font-family': c.mono,
      'font-size': labelSize,
      'font-weight': 600,
      'text-background-color': c.surface,
      'text-background-opacity': 1,
      'text-background-padding': '3px',
      'text-background-shape': 'roundrectangle',
      'text-border-width': 1,
      'text-border-opacity': 1,
    },
  },
  {
    selector: '.line.routed',
    style: {
      ...betweenEndpoints,
      'source-endpoint': 'data(start)',
      'target-endpoint': 'data(end)',
    },
  },
  { selector: '.line.straight, .line.railed', style: { 'curve-style': 'straight' } },
  {
    selector: '.line.bends',
    style: {
      'curve-style': 'round-segments',
      'segment-weights': 'data(weights)',
      'segment-distances': 'data(distances)',
    },
  },
  {
    selector: '.line.s',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-weights': 'data(weights)',
      'control-point-distances': 'data(distances)',
    },
  },
  { selector: '.line.labelled', style: { 'z-index': 12 } },
  { selector: '.line.labelled.source', style: { 'source-label': 'data(label)', 'source-text-offset': toOffset } },
  { selector: '.line.labelled.target', style: { 'target-label': 'data(label)', 'target-text-offset': toOffset } },
  ...lineStyles.map((style) => toLineStyle(c, style)),
  { selector: '.line.denied', style: { 'target-arrow-shape': 'tee' } },
  { selector: '.line.default', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
  { selector: '.line.unknown', style: { 'line-style': 'dotted', width: 1.8 } },
  {
    selector: '.line.l7',
    style: { width: 1, 'line-color': c.sunken, 'line-outline-width': 1.2, 'line-outline-color': c.l7 },
  },
];

/** What is looked at, what is not, what left. `line-opacity`, not `opacity`: a line must not show through its own label. */
const toStateStyles = (c: Palette): StylesheetJson => [
  { selector: 'node[row].dim, node[rail].dim', style: { opacity: 0.45 } },
  { selector: '.line.dim', style: { 'line-opacity': 0.18, 'target-arrow-color': c['line-2'], 'text-opacity': 0.3 } },
  { selector: '.line.l7.dim', style: { 'line-color': c.l7, 'line-outline-width': 0 } },
  { selector: '.line.lit', style: { width: 2, 'z-index': 13 } },
  { selector: '.line.l7.lit', style: { width: 1.2, 'line-outline-width': 1.6 } },
  { selector: '.line.railed', style: { 'z-index': 14 } },
  { selector: '.lit.row, .lit.beyond, .lit.hub, .lit.fold, .lit.more', style: { 'border-color': c['ink-2'] } },
  {
    selector: '.chosen',
    style: {
      'background-color': c.selected,
      'border-color': c['selected-line'],
      'border-width': 2,
      'border-style': 'solid',
    },
  },
  { selector: '.gone', style: { 'text-opacity': 0.5, 'border-style': 'dotted', 'border-color': c['ink-3'] } },
];

export const toStyle = (palette: Palette): StylesheetJson => [
  ...toNodeStyles(palette),
  ...toTextStyles(palette),
  ...toLineStyles(palette),
  ...toStateStyles(palette),
];
