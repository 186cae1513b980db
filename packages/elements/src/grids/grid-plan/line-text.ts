import type { Position } from '@linli/model';

/** A line as somebody wrote it down, and the rows, from 1, that are no position. */
export interface WrittenLine {
  positions: Position[];
  wrong: number[];
}

const pair = /^\s*([-+]?\d+(?:\.\d+)?)\s*[,，;；\s]\s*([-+]?\d+(?:\.\d+)?)\s*$/;

/** Reads one position a row, longitude before latitude, in degrees; empty rows say nothing. */
export function readLine(text: string): WrittenLine {
  const positions: Position[] = [];
  const wrong: number[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '') return;
    const [, lon, lat] = pair.exec(row) ?? [];
    const position: Position = [Number(lon), Number(lat)];
    if (Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90) positions.push(position);
    else wrong.push(index + 1);
  });
  return { positions, wrong };
}

/** The same the other way round, to a centimetre on the ground. */
export function writeLine(positions: readonly Position[]): string {
  return positions.map((position) => position.map((degrees) => Number(degrees.toFixed(7))).join(',')).join('\n');
}
