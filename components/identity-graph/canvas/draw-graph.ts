/** The canvas, behind a few verbs. Nothing on it can be moved or clicked: buttons stand over its rows. */
import cytoscape, { type Core } from 'cytoscape';
import type { Picture, Point } from '../layout/drawing.ts';
import type { Palette } from '../picture/palette.ts';
import { findLit, type Target } from './find-lit.ts';
import { toElements, toRailElements } from './to-elements.ts';
import { toStyle } from './to-style.ts';

export interface Attention {
  /** The thing under the pointer, or with the focus. */
  target?: Target | undefined;
  /** The node whose pane is open or whose focus this is. */
  chosen?: string | undefined;
  /** Nodes that are no more, while the picture is held. */
  gone: ReadonlySet<string>;
}

export interface GraphDrawing {
  show(picture: Picture): void;
  recolour(palette: Palette): void;
  attend(attention: Attention): void;
  /** `pan`: px from the corner of the canvas to the picture's origin. */
  look(zoom: number, pan: Point): void;
  resize(): void;
  destroy(): void;
}

export function drawGraph(container: HTMLElement, palette: Palette): GraphDrawing {
  const cy = cytoscape({
    container,
    style: toStyle(palette),
    layout: { name: 'preset' },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userPanningEnabled: false,
    userZoomingEnabled: false,
  });
  let shown: Picture | undefined;
  let attention: Attention = { gone: new Set() };
  const showAttention = () => shown && attend(cy, shown, attention);
  return {
    show(picture) {
      shown = picture;
      cy.batch(() => {
        cy.elements().remove();
        cy.add(toElements(picture));
        showAttention();
      });
    },
    recolour: (next) => cy.style(toStyle(next)),
    attend(next) {
      attention = next;
      cy.batch(showAttention);
    },
    look: (zoom, pan) => cy.viewport({ zoom, pan }),
    resize: () => cy.resize(),
    destroy: () => cy.destroy(),
  };
}

function attend(cy: Core, picture: Picture, { target, chosen, gone }: Attention) {
  cy.remove('.railed');
  cy.elements().removeClass('dim lit chosen gone');
  for (const id of gone)
    cy.nodes('[row]')
      .filter((node) => node.data('row') === id)
      .addClass('gone');
  if (chosen !== undefined) cy.getElementById(`row ${chosen}`).addClass('chosen');
  if (!target) return;
  const lit = findLit(picture, target);
  const isLit = (data: { row?: string; rail?: string; line?: string }) =>
    lit.rows.has(data.row ?? '') || lit.rails.has(data.rail ?? '') || lit.lines.has(data.line ?? '');
  cy.elements('[row], [rail], [line]').forEach((element) => {
    element.addClass(isLit(element.data()) ? 'lit' : 'dim');
  });
  const rail = target.is === 'rail' && picture.rails.find(({ id }) => id === target.id);
  if (rail) cy.add(toRailElements(rail.edges, picture.rows));
}
