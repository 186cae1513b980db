/* A panel review: judges score what organisations report. */
(function () {
  'use strict';
  const element = document.querySelector('linli-score-sheet');

  window.Assess.start(['judge', 'assessor', 'assessed', 'public'], async (client, county) => {
    const [first] = await client.reviews.list(county);
    Object.assign(element, { area: county, reviewId: first ? first.id : undefined });
  }).catch(window.Portal.fail);
})();
