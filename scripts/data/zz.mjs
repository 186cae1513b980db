import {provinceDivisions} from './divisions.mjs'; import {createCorpus} from './corpus.mjs';
import * as M from '@linli/model';
const { replay, caseLight, chinaCalendar } = M;
const anchor=Date.parse('2026-11-22T00:00:00+08:00');
console.time('c'); const c=createCorpus({divisions:provinceDivisions('36'),anchor,count:5000}); console.timeEnd('c');
const st={},li={}; for(const e of c){const k=replay(e); st[k.status]=(st[k.status]??0)+1; const l=caseLight?caseLight(k,chinaCalendar,new Date(anchor).toISOString()).light:'?'; li[l]=(li[l]??0)+1; (li[k.status]??={})[l]=((li[k.status]??={})[l]??0)+1}
console.log(st,li); console.log(JSON.stringify(c).length/1e6,'MB'); for(let i=0;i<12;i++){const k=replay(c[4000+i*80]);console.log(k.status,k.title,'|',k.content.detail,'|',k.place.text)}
console.log(c.filter(e=>e.length===1).slice(0,1).map(e=>JSON.stringify(e,null,1)).join());
