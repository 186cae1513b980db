const finder = (selector) => ['linli-grid-finder', selector];
const map = (selector) => ['linli-grid-map', selector];
const list = (selector) => ['linli-case-list', selector];

/** A citizen finds their grid by its name, sees its telephone, and a map without boundaries. */
export async function findGrid({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/my-grid.html`);
  await driver.type(finder('input'), '民巷第1网格');
  await driver.press(finder('.primary'));
  await driver.see(finder('.card'), '民巷第1网格');
  await driver.see(['linli-centre', 'article, section'], '综治中心');
  await driver.see(map('canvas'));
  await driver.shoot('my-grid');
}

/** A dispatcher chooses a grid from the table beside the map, and has its cases. */
export async function casesOfGrid({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/grids.html`);
  await driver.see(map('canvas'));
  await driver.press(['linli-grid-tree', '[data-code="360102002"]']);
  await driver.press(['linli-grid-tree', '[data-code="360102002002"]']);
  await driver.press(['linli-grid-tree', '[data-code="360102002002001"]']);
  await driver.see(['#grid-name'], '章江路第1网格');
  await driver.see(list('[role=row]'));
  await driver.shoot('grids');
}

/** The plan is checked; the matrix says who does what. */
export async function planAndDuties({ driver }) {
  await driver.press(['[data-part=plan]']);
  await driver.see(['linli-grid-plan', 'h2, h3'], '核查结果');
  await driver.shoot('plan');
  await driver.press(['[data-part=duty]']);
  await driver.see(['linli-duty-matrix', '[role=grid], [role=table], table']);
  await driver.shoot('duties');
}

/** Who is at the centre today, and this week. */
export async function atTheCentre({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/centre.html`);
  await driver.see(['linli-centre', 'h2, h3'], '综治中心');
  await driver.see(['linli-roster', 'table, ol, ul']);
  await driver.shoot('centre');
}
