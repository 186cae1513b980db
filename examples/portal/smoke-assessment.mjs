const ranking = (selector) => ['linli-ranking', selector];
const card = (selector) => ['linli-scorecard', selector];
const explained = (selector) => ['linli-scorecard', 'linli-score-explain', selector];
const sheet = (selector) => ['linli-score-sheet', selector];

/** A published month is ranked; a township's score is opened: how it was reckoned, then the cases behind it, then one of them. */
export async function openScore({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/assessment.html`);
  await driver.see(ranking('table'));
  await driver.choose(['#as-period'], twoMonthsBefore(await driver.value(['#as-period'])));
  await driver.see(ranking('.status, [part=status]'), '已发布');
  await driver.see(ranking('table'), '滕王阁街道');
  await driver.shoot('ranking');
  await driver.press(ranking('[data-organisation=gov-360102002] button.name'));
  await driver.see(card('h2, h3'), '滕王阁街道');
  await driver.press(card('#row-answered'));
  await driver.see(explained('[role=tabpanel]'), '得分 = ');
  await driver.shoot('scorecard');
  await driver.press(explained('#tab-data'));
  await driver.press(explained('[data-figure=due] button'));
  await driver.press(explained('.cases button, .cases a'));
  await driver.see(['linli-case-view', 'h2, h3']);
  await driver.shoot('case-behind-score');
}

/** Ids of the sample's assessments end with their month. */
function twoMonthsBefore(id) {
  const [year, month] = id.slice(-7).split('-').map(Number);
  return id.slice(0, -7) + new Date(Date.UTC(year, month - 3)).toISOString().slice(0, 7);
}

/** A judge scores the organisation that is up, without seeing what others gave. */
export async function scoreReview({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/review.html`);
  await driver.see(sheet('form'));
  for (const [index, points] of ['36', '26.5', '18', '9'].entries()) await driver.type(sheet(`#points-${index}`), points);
  await driver.see(sheet('form'), '89.5');
  await driver.shoot('score-sheet');
}

/** What is claimed and what is confirmed of the year's tasks. */
export async function seeTasks({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/tasks.html`);
  await driver.see(['linli-task-plan', 'h2, h3'], '任务分解');
  await driver.shoot('tasks');
}

/** A citizen answers the survey that is open, and is thanked. */
export async function answerSurvey({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/survey.html`);
  await driver.see(['linli-survey', 'form'], '您觉得您住的地方安全吗');
  await driver.choose(['linli-survey', '[name=where]'], 'in-gov-360102002');
  for (const [index, value] of ['4', '3', '4', 'yes', 'no'].entries()) await driver.press(['linli-survey', `[name=q${index}][value="${value}"]`]);
  await driver.shoot('survey');
  await driver.press(['linli-survey', '[type=submit]']);
  await driver.see(['linli-survey', '[role=status], .thanks, [part=thanks]'], '谢');
}
