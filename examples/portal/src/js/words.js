/* The portal's own words. Simplified Chinese stands in the pages; these are the other two languages. */
(function () {
  'use strict';
  const words = {
    skip: ['跳到正文', 'Skip to content'],
    sampleTitle: ['示例入口網站·示例資料', 'Sample portal · sample data'],
    sampleText: ['事項、單位和人名均由程式產生；在這裡填寫的內容只保存在您的瀏覽器裡，不會提交給任何單位。', 'Matters, bodies and names are generated. What you enter stays in your browser and is sent to nobody.'],
    language: ['語言', 'Language'],
    size: ['字號', 'Text size'],
    colours: ['配色', 'Colours'],
    standard: ['標準', 'Standard'],
    elder: ['長者', 'Large'],
    light: ['淺色', 'Light'],
    dark: ['深色', 'Dark'],
    portal: ['示例省政務服務入口網站', 'Public Services of Sample Province'],
    motto: ['群眾訴求　件件有著落　事事有回音', 'Every matter has an owner, every matter gets an answer'],
    findLabel: ['回執編號', 'Receipt code'],
    findButton: ['查進度', 'Track'],
    menu: ['主導覽', 'Menu'],
    home: ['首頁', 'Home'],
    file: ['我要訴求', 'File a matter'],
    track: ['查進度', 'Track a matter'],
    desk: ['工作檯', 'Staff desk'],
    board: ['督辦檯', 'Supervision'],
    services: ['便民服務', 'Services'],
    notices: ['通知公告', 'Notices'],
    policies: ['政策解讀', 'Policies'],
    guides: ['辦事指南', 'Guides'],
    course: ['一件訴求怎麼辦', 'The course of a matter'],
    topics: ['訴求熱點', 'Frequent matters'],
    topic: ['類別', 'Kind of matter'],
    cases: ['件數', 'Cases'],
    topicSource: ['示例資料，近半年', 'Sample data, last six months'],
    latest: ['最新', 'Latest'],
    fileText: ['說清一件事，拿到回執', 'Describe it, get a receipt'],
    trackText: ['憑回執看進展、作評價', 'Follow and rate with your receipt'],
    deskText: ['受理、派單、辦理、核驗、督辦', 'Accept, dispatch, handle, verify'],
    kindAppeal: ['12345 訴求', '12345 appeal'],
    kindAppealText: ['求助、投訴、諮詢、建議', 'Help, complaints, questions, ideas'],
    kindPetition: ['信訪事項', 'Petition'],
    kindPetitionText: ['申訴求決、建議、檢舉控告', 'Decisions, suggestions, wrongdoing'],
    kindDispute: ['糾紛調解', 'Mediation'],
    kindDisputeText: ['鄰里、家庭、合同等糾紛', 'Neighbours, family, contracts'],
    kindOrder: ['服務點單', 'Order a service'],
    kindOrderText: ['代辦、助餐、法律服務', 'Errands, meals, legal help'],
    kindEnterprise: ['企業訴求', 'For enterprises'],
    kindEnterpriseText: ['政策、用工、水電、審批', 'Support, staff, supply, permits'],
    toTrack: ['帶著回執去查進度', 'Track it with this receipt'],
    toDesk: ['到工作檯看這件事項', 'See it on the staff desk'],
    help: ['填寫說明', 'Before you begin'],
    help1: ['寫一件事：在哪裡、什麼情況、您的要求。', 'One matter: where, what happened, what you ask for.'],
    help2: ['填到一半可以離開，內容保存在這台裝置上。', 'You may leave half way; what you typed stays on this device.'],
    help3: ['提交後請保存回執編號和查詢密碼。', 'After filing, keep the receipt code and its password.'],
    urgent: ['有人身危險請立即撥打 110、119 或 120。', 'If someone is in danger call 110, 119 or 120 at once.'],
    receiptHelp: ['回執怎麼用', 'About receipts'],
    receipt1: ['回執編號可以告訴別人，查詢密碼請自己保管。', 'The code may be shown around; keep the password to yourself.'],
    receipt2: ['不需要帳號；兩樣都對，才能看到進展。', 'No account is needed; both must be right to see the case.'],
    receipt3: ['答覆以後請評價，也可以申請重辦。', 'After the answer, please rate it; you may also ask to reopen.'],
    role: ['我的崗位（演示）', 'My post (demonstration)'],
    clerk: ['受理員', 'Clerk'],
    dispatcher: ['派單員', 'Dispatcher'],
    handler: ['承辦單位', 'Handler'],
    verifier: ['核驗員', 'Verifier'],
    approver: ['單位負責人', 'Head of unit'],
    supervisor: ['督辦', 'Supervisor'],
    gridWorker: ['網格員', 'Grid worker'],
    type: ['業務', 'Kind of matter'],
    sponsor: ['督辦單位', 'Sponsor'],
    area: ['轄區', 'Area'],
    organisation: ['單位', 'Organisation'],
    mine: ['待我崗位辦理', 'For my post'],
    all: ['全部事項', 'All cases'],
    toFile: ['登記新事項', 'File a new one'],
    near: ['疑似重複', 'Likely duplicates'],
    closeBoard: ['返回督辦檯', 'Back to the board'],
    boardHint: ['督辦：對照規則提出的建議催辦、督辦、掛牌，問題解決後摘牌銷號。只評事項和單位，不評人。', 'Supervision: urge, supervise or list what the rules propose, and take it off once it is solved. Matters and organisations are judged, never people.'],
    myGrid: ['我的網格', 'My grid'],
    grids: ['網格', 'Grids'],
    centre: ['綜治中心', 'Centre'],
    rosterWeek: ['入駐排班', 'Roster'],
    centreProfile: ['中心情況', 'The centre'],
    finder: ['找到您的網格', 'Find your grid'],
    centreNear: ['附近的綜治中心', 'The centre near you'],
    publicMap: ['網格示意圖', 'The grids, schematically'],
    publicMapHint: ['沒有審圖號的地圖不能向公眾顯示邊界，這裡只畫出網格之間的相鄰關係。', 'A map without a review number shows the public no boundaries: here is only which grids lie beside which.'],
    myGridHint: ['示例只有一個區：東湖區。網格、電話和崗位都是虛構的；可以試試「民巷第1網格」「公園路示例小區」。', 'The sample has one district, and all its grids, numbers and posts are invented. Try “民巷第1网格”.'],
    gridsHint: ['示例區的網格邊界由程式產生，與實際無關。顏色表示網格內未辦結的事項；地圖和表格的數字相同。', 'The boundaries of this sample are generated and have nothing to do with real ones. Colours stand for open cases; map and table have the same numbers.'],
    centreHint: ['示例區綜治中心：常駐、輪駐、隨駐的單位和今天的視窗，崗位規則和「五有」檢查。只查崗位，不評人。', 'The sample centre: who is there always, by turns or on call, and today’s windows; rules on posts and readiness. Posts are checked, never people.'],
    township: ['鄉鎮街道', 'Township'],
    wholeCounty: ['全區', 'Whole district'],
    measure: ['著色', 'Colour by'],
    'open-cases': ['未辦結事項', 'Open cases'],
    overdue: ['已超期事項', 'Overdue cases'],
    households: ['戶數', 'Households'],
    none: ['不著色', 'Nothing'],
    gridMap: ['網格地圖', 'Map'],
    gridPlan: ['網格劃分', 'Plan'],
    gridDuty: ['定人定崗定責', 'Duties'],
    reset: ['重置示例資料', 'Reset sample data'],
    preparing: ['正在準備示例資料，只在第一次開啟時需要', 'Preparing the sample data; this happens only once'],
    closeCase: ['返回列表', 'Back to the list'],
    divisionsFrom: ['行政區劃名稱取自公開的統計用區劃代碼，僅作演示。', 'Division names come from the published statistical codes and serve as a demonstration only.'],
    wholeProvince: ['全省', 'Whole province'],
    allTypes: ['全部業務', 'Every kind'],
    failed: ['頁面準備時出錯，請重新整理後再試。', 'The page could not be prepared. Please reload it.'],
    confirmReset: ['將刪除您在這個瀏覽器裡提交的事項，並重新載入示例資料。繼續嗎？', 'This deletes what you filed in this browser and loads the sample data again. Go on?'],
    clerkHint: ['受理員：分揀新登記的訴求，決定受理、不予受理或轉送。', 'Clerk: sorts new matters, then accepts, refuses or passes them on.'],
    dispatcherHint: ['派單員：給已受理的訴求確定主辦和協辦單位；需要時吹哨，合併重複的訴求。', 'Dispatcher: names who leads and who assists, calls departments together, merges repeated matters.'],
    handlerHint: ['承辦單位：簽收派來的訴求，記錄進展，答覆訴求人。', 'Handler: signs for what is sent to it, records progress, replies.'],
    approverHint: ['單位負責人：審批本單位的延期申請，認領實事、作出決策；必要時中止辦理。', 'Head of unit: grants more time, commits to pledges, decides, and may suspend work.'],
    supervisorHint: ['督辦：催辦、督辦、掛牌，評定和降低問題星級，對辦結事項回頭看。', 'Supervisor: urges, supervises, lists, rates issues and looks back at what was closed.'],
    gridWorkerHint: ['網格員：上報本網格的事件和隱患，小事當場處置，處置後到場複查。', 'Grid worker: reports events and hazards, settles small things on the spot, checks what was done.'],
    verifierHint: ['核驗員：核驗答覆、回訪訴求人，然後結案或退回重辦。', 'Verifier: checks the reply, calls back, then closes or sends back.'],
  };
  const simplified = {
    language: '语言',
    size: '字号',
    colours: '配色',
    wholeProvince: '全省',
    allTypes: '全部业务',
    failed: '页面准备时出错，请刷新后再试。',
    confirmReset: '将删除您在这个浏览器里提交的事项，并重新载入示例数据。继续吗？',
    wholeCounty: '全区',
    'open-cases': '未办结事项',
    overdue: '已超期事项',
    households: '户数',
    none: '不着色',
    clerkHint: '受理员：分拣新登记的诉求，决定受理、不予受理或转送。',
    dispatcherHint: '派单员：给已受理的诉求确定主办和协办单位；需要时吹哨，合并重复的诉求。',
    handlerHint: '承办单位：签收派来的诉求，记录进展，答复诉求人。',
    approverHint: '单位负责人：审批本单位的延期申请，认领实事、作出决策；必要时中止办理。',
    supervisorHint: '督办：催办、督办、挂牌，评定和降低问题星级，对办结事项回头看。',
    gridWorkerHint: '网格员：上报本网格的事件和隐患，小事当场处置，处置后到场复查。',
    verifierHint: '核验员：核验答复、回访诉求人，然后结案或退回重办。',
  };
  const columns = { 'zh-Hant': 0, en: 1 };

  /** A word in the language of the page. */
  function word(key) {
    const column = columns[document.documentElement.lang];
    return column === undefined ? simplified[key] || original(key) : words[key][column];
  }

  const originals = new Map();
  function original(key) {
    return originals.get(key) || key;
  }

  function apply() {
    for (const element of document.querySelectorAll('[data-word]')) {
      const key = element.dataset.word;
      if (!originals.has(key)) originals.set(key, element.textContent);
      element.textContent = word(key);
    }
    for (const element of document.querySelectorAll('[data-word-label]')) element.setAttribute('aria-label', word(element.dataset.wordLabel));
  }

  window.PortalWords = { word, apply };
})();
