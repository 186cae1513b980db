/* The portal's jQuery, as such portals have it: a menu that drops down, tabs, a ticker of notices. */
jQuery(function ($) {
  'use strict';
  $('.has-more').on('mouseenter mouseleave', function (event) {
    $(this).children('button').attr('aria-expanded', String(event.type === 'mouseenter'));
  });

  $('.tab-heads').on('click', 'button', function () {
    $('.tab-heads button').attr('aria-expanded', 'false');
    $(this).attr('aria-expanded', 'true');
    $('.tabs .news').prop('hidden', true);
    $('#' + $(this).data('tab')).prop('hidden', false);
  });

  const $ticker = $('#ticker ul');
  $('#tab-notices li').clone().appendTo($ticker);
  $ticker.children().not(':first').hide();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if ($ticker.length && !still) {
    setInterval(() => {
      if ($ticker.is(':hover') || $ticker.find(':focus').length) return;
      $ticker.children(':first').hide().appendTo($ticker);
      $ticker.children(':first').fadeIn(200);
    }, 4000);
  }
});
