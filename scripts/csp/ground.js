'use strict';

// Four square grids of one community, with a post, an item and a centre: enough for every element of the ground to show something.
window.ground = (() => {
  const area = '330106';
  const community = `${area}109001`;
  const always = { validFrom: '2026-01-01', validTo: null };
  const side = 0.01;
  const square = (column, row) => {
    const [west, south] = [120.1 + column * side, 30.2 + row * side].map((degrees) => Math.round(degrees * 100) / 100);
    const [east, north] = [120.1 + (column + 1) * side, 30.2 + (row + 1) * side].map((degrees) => Math.round(degrees * 100) / 100);
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
  };
  const boundaryOf = (polygons) => ({ crs: 'CGCS2000', polygons });
  const grids = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([column, row], index) => ({
    code: `${community}00${index + 1}`, name: `文一西路第${index + 1}网格`, community, kind: 'general', setting: 'town', households: 400, population: 1000,
    extent: `文一西路${index + 1}号`, boundary: boundaryOf([square(column, row)]), organisation: 'urban-management', phone: '0571-00000000', supervisionPhone: '12345',
    ...always, predecessors: [], successors: [],
  }));
  const [first, second, third, fourth] = grids.map(({ boundary }) => boundary.polygons[0][0]);
  const outline = [[first[0], second[0], second[1], second[2], fourth[2], fourth[3], third[3], first[3], first[0]]];
  const entries = {
    grids,
    grounds: [{ code: community, name: '文一社区', boundary: boundaryOf([outline]), ...always }],
    posts: grids.map(({ code }) => ({ id: code, kind: 'gridWorker', label: { 'zh-Hans': '网格员' }, organisation: 'urban-management', grid: code, phone: null, filled: true, ...always })),
    services: [{ id: 'patrol', label: { 'zh-Hans': '巡查' }, department: 'urban-management', line: 'urban', task: { 'zh-Hans': '上报损坏' }, admission: null, ...always }],
    duties: [{ area, post: 'gridWorker', service: 'patrol', level: 'lead', ...always }],
    centres: [{ id: 'centre', level: 'county', address: { 'zh-Hans': '示例路1号' }, phone: null, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }], zones: [{ id: 'reception', kind: 'reception', label: { 'zh-Hans': '综合接待区' }, windows: [{ id: '1', label: { 'zh-Hans': '1号窗口' } }] }], groups: [], mergedFrom: [], readiness: [], ...always }],
    roster: [{ id: 'ecology', centre: 'centre', organisation: 'ecology', mode: 'resident', window: '1', phone: null, ...always }],
  };
  const divisions = [{ code: '33', name: '浙江省' }, { code: '3301', name: '杭州市' }, { code: area, name: '西湖区' }, { code: `${area}109`, name: '示例街道' }, { code: community, name: '文一社区' }];
  const below = { '': 2, 2: 4, 4: 6, 6: 9, 9: 12 };
  return {
    area,
    community,
    divisions: async (parent) => divisions.filter(({ code }) => code.length === below[parent ? parent.length : ''] && code.startsWith(parent ?? '')),
    registers: window.LinliGrids.localRegisters({ load: async (name) => entries[name] ?? [] }),
  };
})();
