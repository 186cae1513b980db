/** The bodies of a county, by the key that a matter names as its handler. `bus` and the like are companies. */
const bodies = {
  government: ['人民政府', 'department'],
  urban: ['城市管理局', 'department'],
  housing: ['住房和城乡建设局', 'department'],
  transport: ['交通运输局', 'department'],
  ecology: ['生态环境局', 'department'],
  labour: ['人力资源和社会保障局', 'department'],
  market: ['市场监督管理局', 'department'],
  education: ['教育体育局', 'department'],
  water: ['水利局', 'department'],
  health: ['卫生健康委员会', 'department'],
  agriculture: ['农业农村局', 'department'],
  civil: ['民政局', 'department'],
  medical: ['医疗保障局', 'department'],
  land: ['自然资源局', 'department'],
  traffic: ['公安局交通警察大队', 'department'],
  justice: ['司法局', 'department'],
  emergency: ['应急管理局', 'department'],
  industry: ['工业和信息化局', 'department'],
  development: ['发展和改革委员会', 'department'],
  waterworks: ['供水公司', 'utility'],
  power: ['供电公司', 'utility'],
  gas: ['燃气公司', 'utility'],
  bus: ['公共交通公司', 'utility'],
};

/** The id of the body of a county that handles matters of `key`; a township handles its own. */
export function organisationId(key, township) {
  return key === 'township' ? `gov-${township}` : `${key}-${township.slice(0, 6)}`;
}

/**
 * Who is responsible in a province: its hotline; the governments of its prefectures and counties; in each county a governance centre,
 * departments and public utilities, and the governments of its townships. Each stands below the government of its county.
 * @param divisions all divisions of the province, as `{code, name}`
 */
export function organisationsOf(divisions) {
  return divisions.flatMap(({ code, name }) => {
    if (code.length === 2) return [{ id: `centre-${code}`, name: { 'zh-Hans': `${name}12345热线（示例）` }, kind: 'centre', area: code }];
    if (code.length === 4) return [{ id: `government-${code}`, name: { 'zh-Hans': `${name}人民政府` }, kind: 'department', area: code }];
    if (code.length === 6) return countyBodies(code, name);
    return code.length === 9 ? [townshipGovernment(code, name)] : [];
  });
}

function countyBodies(county, name) {
  const government = `government-${county}`;
  const centre = { id: `centre-${county}`, name: { 'zh-Hans': `${name}综治中心` }, kind: 'centre', area: county, parent: government };
  const others = Object.entries(bodies).map(([key, [title, kind]]) => {
    const parent = key === 'government' ? `government-${county.slice(0, 4)}` : government;
    return { id: `${key}-${county}`, name: { 'zh-Hans': `${name}${title}` }, kind, area: county, parent };
  });
  return [centre, ...others];
}

function townshipGovernment(township, name) {
  const title = /街道$/.test(name) ? `${name}办事处` : /[镇乡]$/.test(name) ? `${name}人民政府` : name;
  return { id: `gov-${township}`, name: { 'zh-Hans': title }, kind: 'township', area: township, parent: `government-${township.slice(0, 6)}` };
}
