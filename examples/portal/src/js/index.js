/* The home page: the course of a matter, and what the sample cases are about. */
(function () {
  'use strict';
  const rows = document.getElementById('topic-rows');

  function label(category) {
    const [top, leaf] = category.split('.');
    const branch = window.LinliLocal.appeal.categories.find(({ value }) => value === top);
    const node = leaf ? branch.children.find(({ value }) => value === category) : branch;
    return node.label[document.documentElement.lang] || node.label['zh-Hans'];
  }

  /** The trunk of the workflow, in the words of the case type itself. */
  function showSteps() {
    const steps = document.getElementById('steps');
    steps.textContent = '';
    for (const id of ['registered', 'triaged', 'accepted', 'dispatched', 'handling', 'replied', 'verified', 'closed']) {
      const step = document.createElement('li');
      const { label: said } = window.LinliLocal.appeal.statuses.find((status) => status.id === id);
      step.textContent = said[document.documentElement.lang] || said['zh-Hans'];
      steps.append(step);
    }
  }

  function show({ topics }) {
    showSteps();
    rows.textContent = '';
    for (const { category, cases } of topics.slice(0, 8)) {
      const row = rows.insertRow();
      row.insertCell().textContent = label(category);
      row.insertCell().textContent = String(cases);
    }
  }

  async function start() {
    const sample = await window.Portal.load('sample.json');
    show(sample);
    document.addEventListener('portal-look', () => show(sample));
  }

  start().catch(window.Portal.fail);
})();
