import { difference, intersection } from 'polyclip-ts';

/**
 * What someone would write who has a library that clips polygons: the common ground of each two grids whose boxes meet, what all grids
 * leave of each community, and what of each grid lies outside of its community. @returns m² by kind
 */
export function sweepPlan({ grids, communities }, areaOf) {
  const found = { overlap: 0, gap: 0, outside: 0, clips: 0 };
  const boxed = grids.map((grid) => ({ grid, polygons: grid.boundary.polygons, box: boxOf(grid.boundary.polygons) })).sort((one, other) => one.box[0] - other.box[0]);
  const clip = (kind, polygons) => {
    found[kind] += areaOf({ crs: 'CGCS2000', polygons });
    found.clips += 1;
  };
  boxed.forEach((one, index) => {
    for (let next = index + 1; next < boxed.length && boxed[next].box[0] <= one.box[2]; next += 1) {
      if (meet(one.box, boxed[next].box)) clip('overlap', intersection(one.polygons, boxed[next].polygons));
    }
  });
  for (const { boundary } of communities) {
    const box = boxOf(boundary.polygons);
    clip('gap', difference(boundary.polygons, ...boxed.filter((one) => meet(one.box, box)).map(({ polygons }) => polygons)));
  }
  const byCode = new Map(communities.map((community) => [community.code, community.boundary.polygons]));
  for (const { grid, polygons } of boxed) clip('outside', difference(polygons, byCode.get(grid.community)));
  return found;
}

/** The grid of each point, by going through the boxes of all of them. */
export function sweepPoints(grids, points) {
  const boxes = new Float64Array(grids.length * 4);
  grids.forEach(({ boundary }, index) => boxes.set(boxOf(boundary.polygons), index * 4));
  return points.map(({ lon, lat }) => {
    for (let at = 0; at < boxes.length; at += 4) {
      if (lon < boxes[at] || lat < boxes[at + 1] || lon > boxes[at + 2] || lat > boxes[at + 3]) continue;
      if (isWithin(grids[at / 4].boundary.polygons, lon, lat)) return grids[at / 4];
    }
    return undefined;
  });
}

function isWithin(polygons, x, y) {
  let inside = false;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index += 1) {
        const [[ax, ay], [bx, by]] = [ring[index - 1], ring[index]];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
    }
  }
  return inside;
}

function boxOf(polygons) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of polygons.flat(2)) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function meet(one, other) {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
