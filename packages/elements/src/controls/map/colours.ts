let pen: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour, packed for `PolygonMap.setColours`; 0 is transparent, and what is no colour. */
export function packColour(css: string): number {
  if (pen === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    pen = canvas.getContext('2d');
  }
  if (!pen) return 0;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = 'transparent';
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  return new Uint32Array(pen.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}
