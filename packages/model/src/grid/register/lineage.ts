import type { Grid } from '../grid.js';
import { versionsOf, type GridRegister } from './grids-on.js';

const orders = new WeakMap<GridRegister, ReadonlyMap<Grid, number>>();

/** Where each version stands in the register: on one day several may follow each other. */
export function orderOf(register: GridRegister): ReadonlyMap<Grid, number> {
  let order = orders.get(register);
  if (!order) {
    order = new Map(register.map((grid, index) => [grid, index]));
    orders.set(register, order);
  }
  return order;
}

/** The versions that followed this one when it ended. */
export function nextVersions(register: GridRegister, grid: Grid): Grid[] {
  const order = orderOf(register);
  const at = order.get(grid) ?? -1;
  return grid.successors.flatMap((code) => {
    const next = versionsOf(register, code).find((other) => (order.get(other) ?? -1) > at && other.validFrom === grid.validTo && other.predecessors.includes(grid.code));
    return next ? [next] : [];
  });
}

/** The versions that this one came from. */
export function earlierVersions(register: GridRegister, grid: Grid): Grid[] {
  const order = orderOf(register);
  const at = order.get(grid) ?? -1;
  return grid.predecessors.flatMap((code) => {
    const before = versionsOf(register, code).filter((other) => (order.get(other) ?? at) < at && other.validTo === grid.validFrom && other.successors.includes(grid.code));
    return before.slice(-1);
  });
}

/** These and all that one comes to from them by steps, each once, nearest first. */
export function reachedFrom(first: readonly Grid[], step: (grid: Grid) => Grid[]): Grid[] {
  const reached = new Set(first);
  for (const grid of reached) step(grid).forEach((next) => reached.add(next));
  return [...reached];
}
