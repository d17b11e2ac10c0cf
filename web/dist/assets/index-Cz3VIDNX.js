const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Incidents-B6bJgGmh.js","assets/client-CuZ5vwm6.js","assets/ErrorBox-DWExFHf3.js","assets/ErrorBox-C4DFaAdv.css","assets/Awaited-yVsLwka4.js","assets/Awaited-B6I18bC_.css","assets/PageHead-D1CZe_rm.js","assets/PageHead-CZ4z2n3r.css","assets/Views-Dftewysy.js","assets/Views-BgkTUNnO.css","assets/EntityLink-D8Km5M2N.js","assets/EntityLink-DQi04Zbx.css","assets/DataTable-DwzQroAR.js","assets/DataTable-Dpf37znA.css","assets/RangeText-O6MEWdtP.js","assets/Verdict-DCvIYRie.js","assets/Verdict-5Aj3heO6.css","assets/line.svelte-Df4mWDGf.js","assets/scale-wOBMBvBC.js","assets/Incidents-BHkm4myu.css","assets/Measures-2TAIMzFQ.js","assets/DropFile-mfUEaHuG.js","assets/DropFile-BaCKqK62.css","assets/Measures-DDQ1lRkN.css","assets/Documents-B7fAmhPh.js","assets/TaskLine-DV2KH0Zb.js","assets/TaskLine-J4SksxkX.css","assets/Documents-CMo1OOmU.css","assets/Review-ovOmZJre.js","assets/Workbench-Bvfiv9Ur.js","assets/KeyBar-DsiNWX46.js","assets/KeyBar-CwaDvD_t.css","assets/language-RhZt-0I7.js","assets/Workbench-B2Uk211H.css","assets/Pairs-B_V2EEvx.js","assets/ScoreTable-LMb9uw60.js","assets/ScoreTable-D7-hfC0v.css","assets/Pairs-sXLBerQf.css","assets/Screening-BvxPTVnl.js","assets/Screening-dqoUEXb9.css","assets/Sources-DWQGSD3t.js","assets/Sources-DkKORKpJ.css","assets/Datasets-e9ifORSJ.js","assets/Datasets-D9V3xt39.css","assets/Operations-BRct--0M.js","assets/Operations-DV103fdj.css","assets/Document-BeKLbEvq.js","assets/Home-aiRPOsi1.js","assets/Home-D9c-L3I-.css","assets/Search-B92oL9sT.js","assets/Search-DKMeNrM8.css","assets/Dossier-HpPnk5A0.js","assets/timeline-CP3PRE4M.js","assets/timeline-DNHrYOwF.css","assets/TimeLine-Cr_Klotf.js","assets/TimeLine-D5uAjb_M.css","assets/Dossier-Deaf1H_P.css","assets/Network-hZndPZzG.js","assets/Network-DeBd-SHx.css","assets/Reach-DrJ4MlZy.js","assets/EntityChips-Cunj-5mv.js","assets/EntityChips-DVOl6STs.css","assets/Reach-CDrotmaE.css","assets/Posts-BF5SoU8d.js","assets/Posts-Dl803JUg.css"])))=>i.map(i=>d[i]);
import{$ as e,A as t,C as n,D as r,E as i,F as a,G as o,H as s,I as c,J as l,K as u,L as d,N as f,O as p,Q as m,R as h,St as g,T as _,U as v,V as y,W as b,X as x,Z as S,_t as C,at as w,b as T,bt as E,c as D,ct as O,dt as k,et as A,f as j,g as ee,gt as M,h as N,ht as P,i as F,j as I,lt as L,m as te,n as ne,nt as R,ot as z,p as B,pt as V,q as H,r as re,rt as U,st as W,u as ie,ut as G,v as K,vt as ae,xt as oe,y as se,yt as ce}from"./client-CuZ5vwm6.js";var le=u(`<bdi dir="auto"> </bdi>`),ue=u(`<p class="svelte-1fpw1hr"> </p>`),de=u(`<p class="svelte-1fpw1hr"><code class="svelte-1fpw1hr"> </code></p>`),fe=u(`<div class="row next svelte-1fpw1hr"><!></div>`),pe=u(`<section class="empty svelte-1fpw1hr"><!> <!> <!> <!></section>`);function me(e,t){let n=K(t,`text`,3,``),r=K(t,`commands`,19,()=>[]),i=K(t,`alone`,3,!1);var o=pe(),s=w(o);a(s,()=>i()?`h1`:`h2`,!1,(e,n)=>{f(e,0,`svelte-1fpw1hr`);var r=le(),i=W(r,!0);R(()=>{v(i,t.title),r.dir=r.dir}),b(n,r)});var c=O(s,2),l=e=>{var t=ue(),r=W(t,!0);R(()=>v(r,n())),b(e,t)};y(c,e=>{n()&&e(l)});var u=O(c,2);h(u,16,r,e=>e,(e,t)=>{var n=de(),r=w(n),i=W(r,!0);E(n),R(()=>v(i,t)),b(e,n)});var p=O(u,2),m=e=>{var n=fe(),r=w(n);d(r,()=>t.children),E(n),b(e,n)};y(p,e=>{t.children&&e(m)}),E(o),b(e,o)}var he=u(`<a class="button"> </a>`);function ge(e,t){C(t,!0);let n=D.shell.notFound;me(e,{alone:!0,get title(){return n.title},get text(){return n.text},children:(e,t)=>{var r=he(),a=W(r,!0);R(e=>{i(r,`href`,e),v(a,n.home)},[()=>j(`/`)]),b(e,r)},$$slots:{default:!0}}),M()}var _e=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),ve=function(e){return`/app/`+e},ye={},be=function(e){return e.pathname.endsWith(`.css`)},xe=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},q=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ve(t,n);let r=s(t),i=be(r);return xe(ye,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:_e,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})};function J(e,t,n){return{path:e,section:t,load:n}}var Se=[J(`/incidents`,`incidents`,()=>q(()=>import(`./Incidents-B6bJgGmh.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]))),J(`/measures`,`measures`,()=>q(()=>import(`./Measures-2TAIMzFQ.js`),__vite__mapDeps([20,1,2,3,4,5,6,7,8,9,12,13,14,15,16,10,11,21,22,18,23])))],Ce=[J(`/documents`,`documents`,()=>q(()=>import(`./Documents-B7fAmhPh.js`),__vite__mapDeps([24,1,2,3,25,26,4,5,12,13,21,22,6,7,27]))),J(`/review`,`review`,()=>q(()=>import(`./Review-ovOmZJre.js`),__vite__mapDeps([28,1,29,2,3,4,5,6,7,17,30,31,32,33]))),J(`/pairs`,`pairs`,()=>q(()=>import(`./Pairs-B_V2EEvx.js`),__vite__mapDeps([34,1,2,3,4,5,30,31,35,10,11,36,6,7,17,12,13,37]))),J(`/screening`,`screening`,()=>q(()=>import(`./Screening-BvxPTVnl.js`),__vite__mapDeps([38,1,6,7,8,9,2,3,4,5,10,11,35,36,25,26,21,22,12,13,39])))],we=[J(`/sources`,`sources`,()=>q(()=>import(`./Sources-DWQGSD3t.js`),__vite__mapDeps([40,1,2,3,4,5,12,13,6,7,32,41]))),J(`/datasets`,`datasets`,()=>q(()=>import(`./Datasets-e9ifORSJ.js`),__vite__mapDeps([42,1,2,3,25,26,4,5,12,13,21,22,6,7,43]))),J(`/operations`,`operations`,()=>q(()=>import(`./Operations-BRct--0M.js`),__vite__mapDeps([44,1,2,3,4,5,12,13,6,7,45])))],Te=[J(`/document/:key`,`documents`,()=>q(()=>import(`./Document-BeKLbEvq.js`),__vite__mapDeps([46,1,29,2,3,4,5,6,7,17,30,31,32,33])))],Ee={path:`/`,section:`home`,load:()=>q(()=>import(`./Home-aiRPOsi1.js`),__vite__mapDeps([47,1,2,3,12,13,48]))},De={path:`/search`,section:`search`,load:()=>q(()=>import(`./Search-B92oL9sT.js`),__vite__mapDeps([49,1,2,3,4,5,6,7,10,11,12,13,50]))},Oe={path:`/entity/:id`,section:`entity`,load:()=>q(()=>import(`./Dossier-HpPnk5A0.js`),__vite__mapDeps([51,1,2,3,4,5,10,11,12,13,52,53,15,16,6,7,54,55,56]))},ke={path:`/network`,section:`network`,load:()=>q(()=>import(`./Network-hZndPZzG.js`),__vite__mapDeps([57,1,2,3,6,7,52,53,15,16,10,11,12,13,58]))},Ae={path:`/reach`,section:`reach`,load:()=>q(()=>import(`./Reach-DrJ4MlZy.js`),__vite__mapDeps([59,1,2,3,4,5,60,61,6,7,12,13,10,11,14,15,16,62]))},je={path:`/posts`,section:`posts`,load:()=>q(()=>import(`./Posts-BF5SoU8d.js`),__vite__mapDeps([63,1,6,7,60,61,2,3,4,5,10,11,12,13,14,15,16,54,52,53,55,64]))},Me=[Ee,De,Oe,ke,Ae,je,...Se,...Ce,...we,...Te],Ne=[{name:`ask`,pages:[Ee,De,ke,Ae,je,...Se]},{name:`work`,pages:Ce},{name:`record`,pages:we}],Pe=Symbol(`evidence`);function Fe(e){ae(Pe,e)}function Ie(){return P(Pe)??(()=>null)}function Le(e,t,n=[]){return[...t.map(e=>[e,!1]),...n.map(e=>[e,!0])].flatMap(([t,n])=>{let r=e.claims[t];return r?[{id:t,claim:r,source:e.sources[Re(r)]??null,denies:n}]:[]})}function Re(e){return e.source??e.dataset}var Y=new class{#e=k([]);get shown(){return e(this.#e)}set shown(e){G(this.#e,e)}#t=k(``);get title(){return e(this.#t)}set title(e){G(this.#t,e,!0)}#n=k(null);get anchor(){return e(this.#n)}set anchor(e){G(this.#n,e)}open(e,t,n){this.title=e,this.shown=t,this.anchor=n}close(){this.anchor=null}};function ze(e,t){let n=t.getBoundingClientRect(),{width:r,height:i}=e.getBoundingClientRect(),a=document.documentElement.clientWidth,o=innerHeight,s=Math.max(8,Math.min(n.left,a-r-8)),c=n.bottom+6,l=n.top-6-i,u=c+i>o-8&&l>8?l:Math.min(c,Math.max(8,o-i-8));e.style.left=`${Math.round(s)}px`,e.style.top=`${Math.round(u)}px`}var Be=`schema,name,type,label,range,reverse,matchable,hidden
Thing,name,name,Name,,,true,false
Thing,alias,name,Also known as,,,true,false
Thing,previousName,name,Formerly,,,true,false
Thing,weakAlias,name,Weak alias,,,false,false
Thing,country,country,Country,,,true,false
Thing,summary,text,Summary,,,true,false
Thing,notes,text,Notes,,,true,false
Thing,description,text,Description,,,true,false
Thing,sourceUrl,url,Published at,,,false,false
Thing,publisher,string,Publisher,,,false,false
Thing,publisherUrl,url,Publisher page,,,false,false
Thing,alephUrl,url,Aleph page,,,false,true
Thing,wikipediaUrl,url,Wikipedia article,,,false,false
Thing,wikidataId,identifier,Wikidata,,,true,false
Thing,keywords,string,Keywords,,,true,false
Thing,topics,topic,Topics,,,true,false
Thing,address,address,Address,,,true,false
Thing,addressEntity,entity,Address entity,Address,things,true,false
Thing,program,string,Programme,,,true,false
Thing,programId,identifier,Programme id,,,false,true
Thing,proof,entity,Proof,Document,proven,true,false
Thing,riskSource,entity,Risk source,Thing,,false,false
Thing,indexText,text,Search text,,,true,true
Thing,createdAt,date,Created on,,,false,false
Thing,modifiedAt,date,Changed on,,,false,false
Thing,retrievedAt,date,Fetched on,,,false,false
Address,full,address,Full,,,true,false
Address,remarks,string,Remarks,,,true,false
Address,postOfficeBox,string,Post office box,,,true,false
Address,street,string,Street,,,true,false
Address,street2,string,Street2,,,true,false
Address,city,string,City,,,true,false
Address,postalCode,string,Postal code,,,true,false
Address,region,string,Region,,,true,false
Address,state,string,State,,,true,false
Address,latitude,number,Latitude,,,true,false
Address,longitude,number,Longitude,,,true,false
Address,osmId,identifier,Osm number,,,true,false
Address,googlePlaceId,identifier,Google place number,,,true,false
Value,amount,number,Amount,,,true,false
Value,currency,string,Currency,,,true,false
Value,amountUsd,number,Amount in USD,,,true,false
Value,amountEur,number,Amount in EUR,,,true,false
Vehicle,registrationNumber,identifier,Registration number,,,true,false
Vehicle,type,string,Type,,,true,false
Vehicle,model,string,Model,,,true,false
Vehicle,owner,entity,Owner,LegalEntity,ownedVehicles,true,false
Vehicle,operator,entity,Operator,LegalEntity,operatedVehicles,true,false
Vehicle,buildDate,date,Build date,,,true,false
Vehicle,registrationDate,date,Registration date,,,true,false
Vehicle,deregistrationDate,date,Deregistration date,,,true,false
Airplane,serialNumber,identifier,Serial number,,,true,false
Airplane,icaoCode,identifier,Icao code,,,true,false
Airplane,manufacturer,string,Manufacturer,,,true,false
Analyzable,detectedLanguage,language,Detected language,,,false,true
Analyzable,detectedCountry,country,Detected country,,,false,true
Analyzable,namesMentioned,name,Names mentioned,,,true,true
Analyzable,peopleMentioned,name,People mentioned,,,true,true
Analyzable,companiesMentioned,name,Companies mentioned,,,true,true
Analyzable,ibanMentioned,identifier,Iban mentioned,,,true,true
Analyzable,ipMentioned,ip,Ip mentioned,,,true,true
Analyzable,locationMentioned,address,Location mentioned,,,false,true
Analyzable,phoneMentioned,phone,Phone mentioned,,,true,true
Analyzable,emailMentioned,email,Email mentioned,,,true,true
Document,contentHash,checksum,Content hash,,,true,false
Document,title,string,Title,,,true,false
Document,author,string,Author,,,true,false
Document,generator,string,Generator,,,true,false
Document,crawler,string,Crawler,,,true,false
Document,fileSize,number,File size,,,true,false
Document,fileName,string,File name,,,true,false
Document,extension,string,Extension,,,true,false
Document,encoding,string,Encoding,,,true,false
Document,bodyText,text,Body text,,,true,true
Document,messageId,string,Message number,,,true,false
Document,mimeType,mimetype,Mime type,,,true,false
Document,language,language,Language,,,true,false
Document,translatedLanguage,language,Translated language,,,true,true
Document,translatedText,text,Translated text,,,true,true
Document,date,date,Date,,,true,false
Document,authoredAt,date,Authored at,,,false,false
Document,publishedAt,date,Published at,,,false,false
Document,parent,entity,Parent,Folder,children,true,false
Document,ancestors,entity,Ancestors,Folder,descendants,true,true
Document,processingStatus,string,Processing status,,,true,true
Document,processingError,string,Processing error,,,true,true
Document,processingAgent,string,Processing agent,,,true,false
Document,processedAt,date,Processed at,,,false,true
Interval,startDate,date,From,,,true,false
Interval,endDate,date,To,,,true,false
Interval,date,date,Date,,,true,false
Interval,summary,text,Summary,,,true,false
Interval,description,text,Description,,,true,false
Interval,recordId,string,Record number,,,true,false
Interval,sourceUrl,url,Published at,,,false,false
Interval,proof,entity,Proof,Document,provenIntervals,true,false
Interval,publisher,string,Publisher,,,true,false
Interval,publisherUrl,url,Publisher page,,,false,false
Interval,alephUrl,url,Aleph page,,,false,true
Interval,namesMentioned,name,Names mentioned,,,true,true
Interval,indexText,text,Search text,,,true,true
Interval,modifiedAt,date,Changed on,,,true,false
Interval,retrievedAt,date,Fetched on,,,false,false
Associate,person,entity,Person,Person,associates,true,false
Associate,associate,entity,Associate,Person,associations,true,false
Associate,relationship,string,Relationship,,,true,false
Audio,duration,number,Duration,,,true,false
Audio,samplingRate,number,Sampling rate,,,true,false
BankAccount,bankName,string,Bank name,,,true,false
BankAccount,accountNumber,identifier,Account number,,,true,false
BankAccount,iban,identifier,IBAN,,,true,false
BankAccount,bic,identifier,BIC,,,true,false
BankAccount,bank,entity,Bank,Organization,bankAccounts,true,false
BankAccount,accountType,string,Account type,,,true,false
BankAccount,openingDate,date,Opening date,,,true,false
BankAccount,closingDate,date,Closing date,,,true,false
BankAccount,balance,number,Balance,,,true,false
BankAccount,balanceDate,date,Balance date,,,true,false
BankAccount,maxBalance,number,Max balance,,,true,false
BankAccount,maxBalanceDate,date,Max balance date,,,true,false
BankAccount,bankAddress,string,Bank address,,,true,false
Call,caller,entity,Caller,LegalEntity,callsMade,true,false
Call,callerNumber,phone,Caller number,,,true,false
Call,receiver,entity,Receiver,LegalEntity,callsReceived,true,false
Call,receiverNumber,phone,Receiver number,,,true,false
Call,duration,number,Duration,,,true,false
CallForTenders,callId,identifier,Call number,,,true,false
CallForTenders,title,string,Title,,,true,false
CallForTenders,authority,entity,Authority,LegalEntity,callForTenders,true,false
CallForTenders,authorityReferenceId,identifier,Authority reference number,,,true,false
CallForTenders,onBehalfOf,entity,On behalf of,LegalEntity,delegatedCallForTenders,true,false
CallForTenders,publicationDate,date,Publication date,,,true,false
CallForTenders,evaluationMechanism,string,Evaluation mechanism,,,true,false
CallForTenders,procurementType,string,Procurement type,,,true,false
CallForTenders,directive,string,Directive,,,true,false
CallForTenders,procedure,string,Procedure,,,true,false
CallForTenders,involvesOutcome,string,Involves outcome,,,true,false
CallForTenders,cpvCode,identifier,Cpv code,,,true,false
CallForTenders,reverseAuctionsIncluded,string,Reverse auctions included,,,true,false
CallForTenders,nutsCode,identifier,Nuts code,,,true,false
CallForTenders,relationToThreshold,string,Relation to threshold,,,true,false
CallForTenders,paymentOptions,string,Payment options,,,true,false
CallForTenders,submissionDeadline,date,Submission deadline,,,true,false
CallForTenders,clarificationDeadline,date,Clarification deadline,,,true,false
CallForTenders,awardedInLots,string,Awarded in lots,,,true,false
CallForTenders,numberOfLots,number,Number of lots,,,true,false
CallForTenders,lotsNames,string,Lots names,,,true,false
CallForTenders,tendersForLots,string,Tenders for lots,,,true,false
CallForTenders,maximumNumberOfLots,number,Maximum number of lots,,,true,false
CallForTenders,euFunding,string,Eu funding,,,true,false
CallForTenders,multipleTenders,string,Multiple tenders,,,true,false
CallForTenders,tedUrl,url,Ted link,,,true,false
CallForTenders,fallsUnderGPPScope,string,Falls under GPP scope,,,true,false
CallForTenders,certificationCheck,string,Certification check,,,true,false
CallForTenders,awardingDate,date,Awarding date,,,true,false
CallForTenders,contractNoticeDate,date,Contract notice date,,,true,false
CallForTenders,awardNoticeDate,date,Award notice date,,,true,false
CallForTenders,tenderers,entity,Tenderers,LegalEntity,callForTenders,true,false
LegalEntity,abbreviation,name,Abbreviation,,,false,false
LegalEntity,email,email,Email,,,true,false
LegalEntity,phone,phone,Phone,,,true,false
LegalEntity,website,url,Website,,,true,false
LegalEntity,legalForm,string,Legal form,,,false,false
LegalEntity,incorporationDate,date,Incorporation date,,,true,false
LegalEntity,dissolutionDate,date,Dissolution date,,,true,false
LegalEntity,taxStatus,string,Tax status,,,false,false
LegalEntity,status,string,Status,,,false,false
LegalEntity,sector,string,Sector,,,false,false
LegalEntity,classification,string,Classification,,,false,false
LegalEntity,registrationNumber,identifier,Registration number,,,true,false
LegalEntity,idNumber,identifier,Identity document number,,,true,false
LegalEntity,taxNumber,identifier,Tax number,,,true,false
LegalEntity,licenseNumber,identifier,License number,,,true,false
LegalEntity,vatCode,identifier,VAT number,,,true,false
LegalEntity,jurisdiction,country,Jurisdiction,,,true,false
LegalEntity,mainCountry,country,Main country,,,true,false
LegalEntity,opencorporatesUrl,url,Opencorporates link,,,true,false
LegalEntity,bvdId,identifier,Bvd number,,,true,false
LegalEntity,sayariId,identifier,Sayari number,,,true,false
LegalEntity,brightQueryId,identifier,Bright query number,,,true,false
LegalEntity,brightQueryOrgId,identifier,Bright query org number,,,false,true
LegalEntity,uscCode,identifier,Unified social credit code,,,true,false
LegalEntity,icijId,string,Icij number,,,true,false
LegalEntity,okpoCode,identifier,OKPO,,,false,false
LegalEntity,innCode,identifier,INN,,,true,false
LegalEntity,ogrnCode,identifier,OGRN,,,true,false
LegalEntity,okvedCode,identifier,Okved code,,,false,false
LegalEntity,leiCode,identifier,LEI,,,true,false
LegalEntity,dunsCode,identifier,DUNS,,,true,false
LegalEntity,uniqueEntityId,identifier,Unique entity number,,,true,false
LegalEntity,npiCode,identifier,NPI,,,true,false
LegalEntity,swiftBic,identifier,SWIFT/BIC,,,true,false
LegalEntity,parent,entity,Parent,LegalEntity,subsidiaries,true,false
Organization,cageCode,identifier,Cage code,,,true,false
Organization,permId,identifier,Perm number,,,true,false
Organization,imoNumber,identifier,IMO number,,,true,false
Organization,giiNumber,identifier,GIIN,,,true,false
Company,capital,number,Capital,,,true,false
Company,voenCode,identifier,Voen code,,,true,false
Company,coatoCode,identifier,Coato code,,,false,false
Company,irsCode,identifier,IRS number,,,true,false
Company,ipoCode,identifier,IPO code,,,false,false
Company,cikCode,identifier,CIK,,,true,false
Company,jibCode,identifier,JIB,,,true,false
Company,mbsCode,identifier,Mbs code,,,true,false
Company,caemCode,string,Caem code,,,false,false
Company,kppCode,identifier,KPP,,,false,false
Company,okopfCode,string,Okopf code,,,false,false
Company,fnsCode,identifier,Fns code,,,false,false
Company,fssCode,string,Fss code,,,true,false
Company,bikCode,identifier,Bik code,,,true,false
Company,pfrNumber,identifier,Pfr number,,,true,false
Company,oksmCode,string,Oksm code,,,false,false
Company,isinCode,identifier,ISIN,,,true,false
Company,ticker,identifier,Ticker,,,true,false
Company,ricCode,identifier,Ric code,,,true,false
Contract,title,string,Title,,,true,false
Contract,authority,entity,Authority,LegalEntity,contractAuthority,true,false
Contract,project,entity,Project,Project,contracts,true,false
Contract,type,string,Type,,,true,false
Contract,contractDate,date,Contract date,,,true,false
Contract,procedureNumber,string,Procedure number,,,true,false
Contract,procedure,string,Procedure,,,true,false
Contract,noticeId,string,Notice number,,,true,false
Contract,numberAwards,string,Number awards,,,true,false
Contract,status,string,Status,,,true,false
Contract,method,string,Method,,,true,false
Contract,criteria,string,Criteria,,,true,false
Contract,classification,string,Classification,,,true,false
Contract,cancelled,string,Cancelled,,,true,false
Contract,language,language,Language,,,true,false
Interest,role,string,Role,,,true,false
Interest,status,string,Status,,,true,false
ContractAward,supplier,entity,Supplier,LegalEntity,contractAwardSupplier,true,false
ContractAward,contract,entity,Contract,Contract,awards,true,false
ContractAward,callForTenders,entity,Call for tenders,CallForTenders,contractAwards,true,false
ContractAward,lotNumber,string,Lot number,,,true,false
ContractAward,documentNumber,string,Document number,,,true,false
ContractAward,documentType,string,Document type,,,true,false
ContractAward,decisionReason,text,Decision reason,,,true,false
ContractAward,cpvCode,identifier,Cpv code,,,true,false
ContractAward,nutsCode,identifier,Nuts code,,,true,false
ContractAward,amended,string,Amended,,,true,false
Control,controller,entity,Controller,LegalEntity,controlledEntities,true,false
Control,controlled,entity,Controlled,LegalEntity,controllingEntities,true,false
Control,controlType,string,Control type,,,true,false
Control,legalBasis,string,Legal basis,,,true,false
CourtCase,category,string,Category,,,true,false
CourtCase,type,string,Type,,,true,false
CourtCase,status,string,Status,,,true,false
CourtCase,caseNumber,identifier,Case number,,,true,false
CourtCase,court,string,Court,,,true,false
CourtCase,fileDate,date,File date,,,true,false
CourtCase,closeDate,date,Close date,,,true,false
CourtCaseParty,party,entity,Party,Thing,courtCase,true,false
CourtCaseParty,case,entity,Case,CourtCase,parties,true,false
CryptoWallet,publicKey,identifier,Public key,,,true,false
CryptoWallet,cryptoAddress,identifier,Crypto address,,,true,false
CryptoWallet,privateKey,string,Private key,,,true,false
CryptoWallet,accountId,identifier,Account number,,,true,false
CryptoWallet,creationDate,date,Creation date,,,true,false
CryptoWallet,currencySymbol,string,Currency symbol,,,true,false
CryptoWallet,blockchain,string,Blockchain,,,true,false
CryptoWallet,managingExchange,string,Managing exchange,,,true,false
CryptoWallet,holder,entity,Holder,LegalEntity,cryptoWallets,true,false
CryptoWallet,balance,number,Balance,,,true,false
CryptoWallet,balanceDate,date,Balance date,,,true,false
CryptoWallet,custodyType,string,Custody type,,,true,false
Debt,debtor,entity,Debtor,LegalEntity,debtDebtor,true,false
Debt,creditor,entity,Creditor,LegalEntity,debtCreditor,true,false
Directorship,director,entity,Director,LegalEntity,directorshipDirector,true,false
Directorship,organization,entity,Organization,Organization,directorshipOrganization,true,false
Directorship,secretary,string,Secretary,,,true,false
Documentation,document,entity,Document,Document,relatedEntities,true,false
Documentation,entity,entity,Entity,Thing,documentedBy,true,false
EconomicActivity,contract,entity,Contract,Contract,economicActivityContract,true,false
EconomicActivity,ccdNumber,identifier,Ccd number,,,true,false
EconomicActivity,ccdValue,string,Ccd value,,,true,false
EconomicActivity,directionOfTransportation,string,Direction of transportation,,,true,false
EconomicActivity,customsProcedure,string,Customs procedure,,,true,false
EconomicActivity,vedCode,identifier,Ved code,,,true,false
EconomicActivity,vedCodeDescription,string,Ved code description,,,true,false
EconomicActivity,goodsDescription,text,Goods description,,,true,false
EconomicActivity,declarant,entity,Declarant,LegalEntity,economicActivityDeclarant,true,false
EconomicActivity,sender,entity,Sender,LegalEntity,economicActivitySender,true,false
EconomicActivity,receiver,entity,Receiver,LegalEntity,economicActivityReceiver,true,false
EconomicActivity,contractHolder,entity,Contract holder,LegalEntity,economicActivityHolder,true,false
EconomicActivity,invoiceAmount,string,Invoice amount,,,true,false
EconomicActivity,customsAmount,string,Customs amount,,,true,false
EconomicActivity,dollarExchRate,string,Dollar exch rate,,,true,false
EconomicActivity,tradingCountry,country,Trading country,,,true,false
EconomicActivity,departureCountry,country,Departure country,,,true,false
EconomicActivity,destinationCountry,country,Destination country,,,true,false
EconomicActivity,originCountry,country,Origin country,,,true,false
EconomicActivity,bankAccount,entity,Bank account,BankAccount,contractBankAccount,true,false
EconomicActivity,bankRub,entity,Bank rub,BankAccount,rubBankAccount,true,false
EconomicActivity,bankForeign,entity,Bank foreign,BankAccount,foreignBankAccount,true,false
EconomicActivity,transport,entity,Transport,Vehicle,declaredCustoms,true,false
HyperText,bodyHtml,html,Body html,,,true,true
Email,subject,string,Subject,,,true,false
Email,threadTopic,string,Thread topic,,,true,false
Email,sender,string,Sender,,,true,false
Email,from,string,From,,,true,false
Email,to,string,To,,,true,false
Email,cc,string,Cc,,,true,false
Email,bcc,string,Bcc,,,true,false
Email,emitters,entity,Emitters,LegalEntity,emailsSent,true,false
Email,recipients,entity,Recipients,LegalEntity,emailsReceived,true,false
Email,inReplyTo,string,In reply to,,,true,true
Email,inReplyToEmail,entity,In reply to email,Email,responses,true,false
Email,headers,json,Headers,,,true,true
Employment,employer,entity,Employer,Organization,employees,true,false
Employment,employee,entity,Employee,Person,employers,true,false
Event,location,address,Location,,,true,false
Event,important,string,Important,,,true,false
Event,organizer,entity,Organizer,LegalEntity,eventsOrganized,true,false
Event,involved,entity,Involved,LegalEntity,eventsInvolved,true,false
Family,person,entity,Person,Person,familyPerson,true,false
Family,relative,entity,Relative,Person,familyRelative,true,false
Family,relationship,string,Relationship,,,true,false
Identification,holder,entity,Holder,LegalEntity,identification,true,false
Identification,type,string,Type,,,true,false
Identification,country,country,Country,,,true,false
Identification,number,identifier,Number,,,true,false
Identification,authority,string,Authority,,,true,false
Image,pictured,entity,Pictured,Person,images,true,false
Image,credit,string,Credit,,,true,false
License,area,number,Area,,,true,false
License,commodities,string,Commodities,,,true,false
License,reviewDate,string,Review date,,,true,false
Membership,member,entity,Member,LegalEntity,membershipMember,true,false
Membership,organization,entity,Organization,Organization,membershipOrganization,true,false
Mention,document,entity,Document,Document,mentionedEntities,true,false
Mention,resolved,entity,Resolved,LegalEntity,mentionedBy,true,false
Mention,name,name,Name,,,true,false
Mention,detectedSchema,string,Detected schema,,,false,true
Mention,contextCountry,country,Context country,,,false,true
Mention,contextPhone,phone,Context phone,,,false,true
Mention,contextEmail,email,Context email,,,false,true
Message,subject,string,Subject,,,true,false
Message,threadTopic,string,Thread topic,,,true,false
Message,sender,entity,Sender,LegalEntity,messagesSent,true,false
Message,senderAccount,entity,Sender account,UserAccount,messagesSent,true,false
Message,recipients,entity,Recipients,LegalEntity,messagesReceived,true,false
Message,recipientAccount,entity,Recipient account,UserAccount,messagesReceived,true,false
Message,inReplyTo,string,In reply to,,,true,true
Message,inReplyToMessage,entity,In reply to message,Message,responses,true,false
Message,metadata,json,Metadata,,,true,true
Note,entity,entity,Entity,Thing,noteEntities,true,false
Occupancy,holder,entity,Holder,Person,positionOccupancies,true,false
Occupancy,post,entity,Post,Position,occupancies,true,false
Occupancy,declarationDate,date,Declaration date,,,false,false
Occupancy,electionDate,date,Election date,,,true,false
Occupancy,periodStart,date,Period start,,,true,false
Occupancy,periodEnd,date,Period end,,,true,false
Occupancy,constituency,string,Constituency,,,true,false
Occupancy,politicalGroup,string,Political group,,,true,false
Occupancy,status,string,Status,,,true,false
Ownership,owner,entity,Owner,LegalEntity,ownershipOwner,true,false
Ownership,asset,entity,Asset,Asset,ownershipAsset,true,false
Ownership,percentage,string,Share,,,true,false
Ownership,sharesCount,string,Shares count,,,true,false
Ownership,sharesValue,string,Shares value,,,true,false
Ownership,sharesCurrency,string,Shares currency,,,true,false
Ownership,sharesType,string,Shares type,,,true,false
Ownership,legalBasis,string,Legal basis,,,true,false
Ownership,ownershipType,string,Ownership type,,,true,false
Page,index,number,Index,,,true,false
Page,bodyText,text,Body text,,,true,true
Page,document,entity,Document,Pages,pages,true,false
Page,detectedLanguage,language,Detected language,,,true,true
Page,translatedText,text,Translated text,,,true,true
Page,translatedTextLanguage,string,Translated text language,,,true,true
Page,indexText,text,Search text,,,true,true
Pages,pdfHash,checksum,Pdf hash,,,false,true
Passport,passportNumber,identifier,Passport number,,,true,true
Passport,surname,string,Surname,,,true,false
Passport,givenName,string,Given name,,,true,false
Passport,birthDate,date,Born,,,true,false
Passport,birthPlace,string,Place of birth,,,true,false
Passport,gender,gender,Gender,,,true,false
Passport,personalNumber,identifier,Personal number,,,true,false
Payment,sequenceNumber,string,Sequence number,,,true,false
Payment,transactionNumber,string,Transaction number,,,true,false
Payment,purpose,text,Purpose,,,true,false
Payment,programme,string,Programme,,,true,false
Payment,payer,entity,Payer,LegalEntity,paymentPayer,true,false
Payment,payerAccount,entity,Payer account,BankAccount,paymentPayerAccount,true,false
Payment,beneficiary,entity,Beneficiary,LegalEntity,paymentBeneficiary,true,false
Payment,beneficiaryAccount,entity,Beneficiary account,BankAccount,paymentBeneficiaryAccount,true,false
Payment,contract,entity,Contract,Contract,paymentContract,true,false
Payment,project,entity,Project,Project,payments,true,false
Person,title,string,Title,,,true,false
Person,firstName,string,First name,,,true,false
Person,secondName,string,Second name,,,true,false
Person,middleName,string,Middle name,,,true,false
Person,fatherName,string,Father name,,,true,false
Person,motherName,string,Mother name,,,true,false
Person,lastName,string,Last name,,,true,false
Person,nameSuffix,string,Name suffix,,,true,false
Person,birthDate,date,Born,,,true,false
Person,birthPlace,string,Place of birth,,,true,false
Person,birthCountry,country,Birth country,,,true,false
Person,deathDate,date,Died,,,true,false
Person,position,string,Position,,,false,false
Person,biography,text,Biography,,,false,false
Person,nationality,country,Nationality,,,true,false
Person,citizenship,country,Citizenship,,,true,false
Person,passportNumber,identifier,Passport number,,,true,false
Person,socialSecurityNumber,identifier,Social security number,,,true,false
Person,gender,gender,Gender,,,true,false
Person,ethnicity,string,Ethnicity,,,true,false
Person,height,number,Height,,,true,false
Person,weight,number,Weight,,,true,false
Person,eyeColor,string,Eye color,,,true,false
Person,hairColor,string,Hair color,,,true,false
Person,appearance,string,Appearance,,,true,false
Person,religion,string,Religion,,,true,false
Person,political,string,Political,,,true,false
Person,profession,string,Profession,,,true,false
Person,education,string,Education,,,true,false
Person,spokenLanguage,language,Spoken language,,,true,false
Position,organization,entity,Organization,Organization,positions,true,false
Position,inceptionDate,date,Inception date,,,true,false
Position,dissolutionDate,date,Dissolution date,,,true,false
Position,subnationalArea,string,Subnational area,,,true,false
Position,numberOfSeats,number,Number of seats,,,true,false
Project,projectId,identifier,Project number,,,true,false
Project,status,string,Status,,,true,false
Project,phase,string,Phase,,,true,false
Project,goal,string,Goal,,,true,false
ProjectParticipant,project,entity,Project,Project,participants,true,false
ProjectParticipant,participant,entity,Participant,LegalEntity,projectParticipation,true,false
RealEstate,latitude,number,Latitude,,,true,false
RealEstate,longitude,number,Longitude,,,true,false
RealEstate,censusBlock,string,Census block,,,true,false
RealEstate,cadastralCode,identifier,Cadastral code,,,true,false
RealEstate,area,number,Area,,,true,false
RealEstate,registrationNumber,identifier,Registration number,,,true,false
RealEstate,titleNumber,identifier,Title number,,,true,false
RealEstate,tenure,string,Tenure,,,true,false
RealEstate,encumbrance,string,Encumbrance,,,true,false
RealEstate,propertyType,string,Property type,,,true,false
RealEstate,landType,string,Land type,,,true,false
RealEstate,createDate,date,Create date,,,true,false
RealEstate,parent,entity,Parent,RealEstate,subunits,true,false
Representation,agent,entity,Agent,LegalEntity,agencyClient,true,false
Representation,client,entity,Client,LegalEntity,agentRepresentation,true,false
Risk,entity,entity,Entity,Thing,risks,true,false
Risk,authority,string,Authority,,,true,false
Risk,program,string,Programme,,,true,false
Risk,programId,identifier,Programme id,,,true,false
Risk,programUrl,url,Programme page,,,true,false
Risk,topics,topic,Topics,,,true,false
Risk,status,string,Status,,,true,false
Risk,duration,number,Duration,,,true,false
Risk,reason,text,Reason,,,true,false
Risk,country,country,Country,,,true,false
Risk,listingDate,date,Listed on,,,true,false
Sanction,entity,entity,Entity,Thing,sanctions,true,false
Sanction,authority,string,Authority,,,true,false
Sanction,authorityId,identifier,Reference at the authority,,,true,false
Sanction,unscId,identifier,UN reference,,,true,false
Sanction,program,string,Programme,,,true,false
Sanction,programId,identifier,Programme id,,,true,false
Sanction,programUrl,url,Programme page,,,true,false
Sanction,provisions,string,Measures imposed,,,true,false
Sanction,status,string,Status,,,true,false
Sanction,duration,number,Duration,,,true,false
Sanction,reason,text,Reason,,,true,false
Sanction,country,country,Country,,,true,false
Sanction,listingDate,date,Listed on,,,true,false
Security,isin,identifier,ISIN,,,true,false
Security,registrationNumber,identifier,Registration number,,,true,false
Security,ticker,identifier,Ticker,,,true,false
Security,figiCode,identifier,Figi code,,,true,false
Security,issuer,entity,Issuer,LegalEntity,securities,true,false
Security,issueDate,date,Issue date,,,true,false
Security,maturityDate,date,Maturity date,,,true,false
Security,type,string,Type,,,true,false
Security,classification,string,Classification,,,true,false
Security,collateral,string,Collateral,,,true,false
Similar,candidate,entity,Candidate,Thing,candidateSimilars,true,false
Similar,match,entity,Match,Thing,matchSimilars,true,false
Similar,confidenceScore,number,Confidence score,,,true,false
Similar,criteria,string,Criteria,,,true,false
Similar,matcher,string,Matcher,,,true,false
Succession,predecessor,entity,Predecessor,LegalEntity,successors,true,false
Succession,successor,entity,Successor,LegalEntity,predecessors,true,false
Table,columns,json,Columns,,,true,true
Table,rowCount,number,Row count,,,true,false
Table,csvHash,checksum,Csv hash,,,false,true
TaxRoll,taxee,entity,Taxee,LegalEntity,taxRolls,true,false
TaxRoll,country,country,Country,,,true,false
TaxRoll,surname,string,Surname,,,true,false
TaxRoll,givenName,string,Given name,,,true,false
TaxRoll,birthDate,date,Born,,,true,false
TaxRoll,income,string,Income,,,true,false
TaxRoll,taxPaid,string,Tax paid,,,true,false
TaxRoll,wealth,string,Wealth,,,true,false
Territory,partOf,entity,Part of,Territory,subdivisions,true,false
Territory,level,string,Level,,,true,false
Territory,territoryCode,identifier,Territory code,,,true,false
Territory,fipsCode,identifier,Fips code,,,true,false
Territory,zipCode,identifier,Zip code,,,true,false
Territory,nutsCode,identifier,Nuts code,,,true,false
Trip,startLocation,entity,Start location,Address,tripsDeparting,true,false
Trip,endLocation,entity,End location,Address,tripsIncoming,true,false
Trip,vehicle,entity,Vehicle,Vehicle,tripsInvolved,true,false
UnknownLink,subject,entity,Subject,Thing,unknownLinkTo,true,false
UnknownLink,object,entity,Object,Thing,unknownLinkFrom,true,false
UserAccount,owner,entity,Owner,LegalEntity,userAccounts,true,false
UserAccount,service,string,Service,,,true,false
UserAccount,email,email,Email,,,true,false
UserAccount,phone,phone,Phone,,,true,false
UserAccount,username,string,Username,,,true,false
UserAccount,password,string,Password,,,true,false
UserAccount,ipAddress,ip,Ip address,,,true,false
Vessel,imoNumber,identifier,IMO number,,,true,false
Vessel,crsNumber,identifier,Crs number,,,true,false
Vessel,flag,country,Flag,,,true,false
Vessel,registrationPort,string,Registration port,,,true,false
Vessel,navigationArea,string,Navigation area,,,true,false
Vessel,tonnage,number,Tonnage,,,true,false
Vessel,grossRegisteredTonnage,number,Gross tonnage,,,true,false
Vessel,deadweightTonnage,number,Deadweight tonnage,,,true,false
Vessel,nameChangeDate,date,Name change date,,,true,false
Vessel,callSign,identifier,Call sign,,,true,false
Vessel,pastFlags,country,Past flags,,,true,false
Vessel,pastTypes,string,Past types,,,true,false
Vessel,mmsi,identifier,MMSI,,,true,false
Video,duration,number,Duration,,,true,false
Incident,incidentType,string,Type of incident (PLOVER),,,true,false
Incident,mode,string,Mode,,,true,false
Incident,claimedBy,entity,Claimed by,LegalEntity,,true,false
Incident,attributedTo,entity,Attributed to,LegalEntity,,true,false
Incident,deniedBy,entity,Denied by,LegalEntity,,true,false
Incident,target,entity,Target,Thing,,true,false
Incident,targetType,string,Type of target,,,true,false
Incident,weapon,string,Weapon,,,true,false
Incident,deaths,number,Deaths,,,true,false
Incident,injured,number,Injured,,,true,false
Incident,count,number,Number of incidents covered,,,true,false
Incident,locationPrecision,string,Precision of the place,,,true,false
Incident,latitude,number,Latitude,,,true,false
Incident,longitude,number,Longitude,,,true,false
Commitment,party,entity,Made by,LegalEntity,,true,false
Commitment,toward,entity,Toward,LegalEntity,,true,false
Commitment,kind,string,Kind,,,true,false
Commitment,text,text,Content,,,true,false
Commitment,dueDate,date,Due,,,true,false
Commitment,status,string,Status,,,true,false
Command,commander,entity,Commander,LegalEntity,,true,false
Command,commanded,entity,Commanded,LegalEntity,,true,false
Appointment,appointer,entity,Appointed by,LegalEntity,,true,false
Appointment,appointee,entity,Appointed,LegalEntity,,true,false
Appointment,post,entity,To the post,Position,,true,false
Support,supporter,entity,Supporter,LegalEntity,,true,false
Support,supported,entity,Supported,LegalEntity,,true,false
Support,kind,string,Kind of support,,,true,false
Supply,supplier,entity,Supplier,LegalEntity,,true,false
Supply,recipient,entity,Recipient,LegalEntity,,true,false
Supply,goods,string,Goods,,,true,false
Membership,seats,number,Seats,,,true,false
Payment,per,string,Per,,,true,false
Payment,channel,string,Channel,,,true,false
Commitment,indicator,string,Indicator,,,true,false
Responsibility,incident,entity,About the incident,Incident,,true,false
Responsibility,kind,string,Kind of statement,,,true,false
Responsibility,speaker,entity,Said by,LegalEntity,,true,false
Responsibility,subject,entity,Held responsible,LegalEntity,,true,false
Responsibility,words,text,Words,,,true,false
Facade,brand,entity,Brand,LegalEntity,,true,false
Facade,operator,entity,Operator,LegalEntity,,true,false
Incident,deathsBest,number,Deaths (best estimate),,,true,false
Incident,sourceCount,number,Number of sources named,,,true,false
Payment,goods,string,Goods,,,true,false
Supply,per,string,Per,,,true,false
Supply,channel,string,Channel,,,true,false
`,Ve=`name,label,extends,abstract,matchable,source,target,directed,verb,reverse_verb,start,end,caption,featured,required
Thing,Thing,,true,false,,,,,,,,name,name;country,name
Address,Address,Thing,false,true,,,,,,,,full;summary;city;remarks,full;city;street;country,
Value,Value,,true,false,,,,,,,,,,
Asset,Asset,Thing;Value,false,false,,,,,,,,name,name;amount,
Vehicle,Vehicle,Asset,false,true,,,,,,buildDate;registrationDate,deregistrationDate,name;registrationNumber,type;name;registrationNumber;country;owner,
Airplane,Airplane,Vehicle,false,true,,,,,,,,name;registrationNumber,type;registrationNumber;country;operator;owner,
Analyzable,Analyzable,,true,false,,,,,,,,,,
Document,Document,Thing;Analyzable,false,false,,,,,,date;authoredAt;publishedAt,,fileName;title,title;fileName;mimeType;parent,fileName
Article,Article,Document,false,false,,,,,,,,title;fileName,title;author;publishedAt,
Interval,Interval,,true,false,,,,,,startDate;date,endDate,,,
Associate,Associate,Interval,false,false,person,associate,false,is an associate of,is an associate of,,,,person;associate;relationship,person;associate
Audio,Audio,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
BankAccount,Bank account,Asset,false,true,,,,,,openingDate,closingDate,name;iban;accountNumber,accountNumber;bankName,
Call,Call,Interval,false,false,,,,,,,,callerNumber;receiverNumber,callerNumber;caller;receiverNumber;receiver;date,
CallForTenders,Call for tenders,Thing;Interval,false,false,,,,,,,,title,title;authority,title;authority
LegalEntity,Legal entity,Thing,false,true,,,,,,incorporationDate,dissolutionDate,name;alias;abbreviation;weakAlias;previousName;email;phone;registrationNumber,name;country;legalForm;status,name
Organization,Organization,LegalEntity,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName;registrationNumber,name;country;legalForm;status,name
Company,Company,Organization;Asset,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName;registrationNumber,name;jurisdiction;registrationNumber;incorporationDate,name
Contract,Contract,Asset,false,false,,,,,,contractDate,,title;name;procedureNumber,title;amount;authority;contractDate,title
Interest,Interest,Interval,true,false,,,,,,,,,,
ContractAward,Contract award,Value;Interest,false,false,contract,supplier,true,was awarded to,won,,,,supplier;contract;amount;lotNumber;decisionReason,supplier;contract
Control,Control,Interest,false,false,controller,controlled,true,controls,is controlled by,,,controlType,controller;controlled;controlType;startDate;endDate,controller;controlled
CourtCase,Court case,Thing,false,false,,,,,,fileDate,closeDate,name;caseNumber,name;fileDate;caseNumber,name
CourtCaseParty,Court case party,Interest,false,false,party,case,true,is a party to,has as party,,,,party;case;role,case;party
CryptoWallet,Crypto wallet,Thing;Value,false,true,,,,,,creationDate,,publicKey;name;summary,currency;publicKey,
Debt,Debt,Interval;Value,false,false,debtor,creditor,true,owes,is owed by,,,,debtor;creditor;date;amount,debtor
Directorship,Directorship,Interest,false,false,director,organization,true,leads,is led by,,,role,director;organization;role;startDate;endDate,director;organization
Documentation,Documentation,Interest,false,false,document,entity,false,documents,is documented in,,,,document;entity;role,document;entity
EconomicActivity,Economic activity,Interval,false,false,,,,,,,,summary;goodsDescription;ccdNumber,sender;receiver;contract;goodsDescription;startDate;endDate,
Folder,Folder,Document,false,false,,,,,,,,fileName;title,title;parent,
PlainText,Plain text,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
HyperText,Hyper text,Document,false,false,,,,,,,,title;fileName,title;fileName;mimeType;parent,
Email,Email,Folder;PlainText;HyperText,false,false,,,,,,,,subject;threadTopic;title;name;fileName,subject;date;from,
Employment,Employment,Interest,false,false,employee,employer,true,works for,employs,,,role,employer;employee;role;startDate;endDate,employer;employee
Event,Event,Interval;Analyzable;Thing,false,false,,,,,,,,name;summary;date,name;summary;date;location,name
Family,Family,Interval,false,false,person,relative,false,is kin of,is kin of,,,,person;relative;relationship,person;relative
Identification,Identification,Interval,false,false,,,,,,,,number,number;country;type;holder;startDate;endDate,holder;number
Image,Image,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
License,License,Contract,false,false,,,,,,,,name,name;amount;authority;contractDate;commodities,name;authority
Membership,Membership,Interest,false,false,member,organization,true,is a member of,has as member,,,role,member;organization;role;startDate;endDate,member;organization
Mention,Mention,,false,false,,,,,,,,name,document;name;resolved,document;name
Message,Message,Interval;Folder;PlainText;HyperText,false,false,,,,,,date;authoredAt;publishedAt,,subject;title;threadTopic;fileName,subject;date;sender;recipients,bodyText;sender
Note,Note,Thing;Analyzable,false,false,,,,,,,,description,description;entity,
Occupancy,Occupancy,Interval,false,false,holder,post,true,holds the post,is held by,startDate;periodStart;electionDate;declarationDate;date,endDate;periodEnd,,holder;post,holder;post
Ownership,Ownership,Interest,false,false,owner,asset,true,owns,is owned by,,,,owner;asset;role;percentage;startDate;endDate,owner;asset
Package,Package,Folder,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Page,Page,,false,false,,,,,,,,,,
Pages,Pages,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Passport,Passport,Identification,false,false,,,,,,,,passportNumber;number,number;country;type;holder;startDate;endDate,holder;number
Payment,Payment,Interval;Value,false,false,payer,beneficiary,true,pays,is paid by,,,amount,payer;beneficiary;date;amount;purpose,payer;beneficiary
Person,Person,LegalEntity,false,true,,,,,,birthDate,deathDate,name;alias;previousName;weakAlias;abbreviation;lastName;email;phone,name;nationality;birthDate,name
Position,Position,Thing,false,true,,,,,,inceptionDate,dissolutionDate,name,name;country;subnationalArea,name
Project,Project,Interval;Thing;Value,false,false,,,,,,,,name;projectId,name;projectId;startDate,
ProjectParticipant,Project participant,Interest,false,false,participant,project,true,takes part in,has as participant,,,role,project;participant;role,
PublicBody,Public body,Organization,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName,name;country;legalForm;status,name
RealEstate,Real estate,Asset,false,false,,,,,,,,name;address;registrationNumber,registrationNumber;address;country,
Representation,Representation,Interest,false,false,agent,client,true,acts for,is represented by,,,,agent;client;role,agent;client
Risk,Risk,Interval,false,false,,,,,,,,reason;status,entity;country;authority;program;startDate,entity
Sanction,Sanction,Interval,false,false,entity,authority,true,is designated by,designates,,,program,entity;country;authority;program;startDate,entity
Security,Security,Asset,false,true,,,,,,issueDate,maturityDate,name;isin;registrationNumber,isin;name;issuer;country,
Similar,Similar,,false,false,,,,,,,,confidenceScore;criteria,candidate;match;confidenceScore,
Succession,Succession,Interest,false,false,predecessor,successor,true,is succeeded by,succeeds,,,,predecessor;successor;date,predecessor;successor
Table,Table,Document,false,false,,,,,,,,title;name;fileName,title;fileName;mimeType;parent,
TaxRoll,Tax roll,Interval,false,false,,,,,,,,,taxee;date;income;wealth;taxPaid,taxee
Territory,Territory,Thing,false,true,,,,,,,,name;alias,name;territoryCode;country;level;partOf,name
Trip,Trip,Event,false,false,,,,,,,,name;startDate;endDate,endLocation;startLocation;vehicle;startDate;endDate,name;endLocation;startLocation
UnknownLink,Unknown link,Interest,false,false,subject,object,false,is linked to,is linked to,,,,subject;object;role,subject;object
UserAccount,User account,Thing,false,true,,,,,,,,username;email;service,username;service;email;owner,username
Vessel,Vessel,Vehicle,false,true,,,,,,,,name;imoNumber,name;imoNumber;type;flag,name
Video,Video,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Workbook,Workbook,Folder,false,false,,,,,,,,fileName;title,title;fileName;parent,
Incident,Incident,Event,false,false,,,,,,startDate;date,endDate,name;summary;date,date;location;target;claimedBy;attributedTo;deaths,name
Commitment,Commitment,Interval,false,false,,,,,,date;startDate,endDate;dueDate,text;kind,party;toward;kind;text;date;dueDate,party
Command,Command,Interest,false,false,commander,commanded,true,commands,is commanded by,,,role,commander;commanded;role,commander;commanded
Appointment,Appointment,Interest,false,false,appointer,appointee,true,appoints,is appointed by,,,role,appointer;appointee;post;role,appointer;appointee
Support,Support,Interest,false,false,supporter,supported,true,supports,is supported by,,,kind;role,supporter;supported;kind;role,supporter;supported
Supply,Supply,Interest;Value,false,false,supplier,recipient,true,supplies,is supplied by,,,goods,supplier;recipient;goods;amount,supplier;recipient
Responsibility,Statement of responsibility,Interval,false,false,,,,,,date;startDate,endDate,words;kind,kind;speaker;subject;incident;date,incident;kind
Facade,Facade brand,Interest,false,false,brand,operator,true,is a facade of,acts under the name of,,,role,brand;operator,brand;operator
`;function He(e){return e.trim().split(`
`).slice(1).map(e=>e.split(`,`))}var X=new Map(He(Ve).map(([e,t,n,,,r,i,a,o,s])=>[e,{label:t,parents:n.split(`;`).filter(Boolean),ends:r?[r,i]:null,directed:a===`true`,verb:o,reverse:s}])),Ue=new Map(He(Be).map(([e,t,,n])=>[`${e}.${t}`,n])),We=new Map(He(Be).map(([,e,,t])=>[e,t])),Ge=new Intl.DisplayNames([`en`],{type:`region`,fallback:`code`});function Z(e){return X.get(e)?.label??e}function Ke(e){let t=X.get(e);return t?.verb?[t.verb,t.reverse]:[Z(e),Z(e)]}function qe(e,t){for(let n of t?Je(t):[]){let t=Ue.get(`${n}.${e}`);if(t)return t}return We.get(e)??e}function Je(e){let t=[e];for(let e of t)t.push(...X.get(e)?.parents??[]);return[...new Set(t)]}function Ye(e){return X.get(e)?.ends!=null}function Xe(e){return X.get(e)?.directed===!0}function Ze(){return[...X].filter(([,e])=>e.ends).map(([e])=>e).sort()}function Qe(e){return/^[a-z]{2}$/i.test(e)?Ge.of(e.toUpperCase())??e:e}var $e={Person:`person`,Company:`company`,PublicBody:`public`,Organization:`organization`,Position:`position`,Event:`event`,Asset:`asset`};function et(e){return Je(e).map(e=>$e[e]).find(e=>e!==void 0)??`other`}var tt=new Intl.NumberFormat(`en`,{maximumFractionDigits:4});function Q(e){return tt.format(e)}function nt(e){let{low:t,high:n,text:r}=e;return t!==null&&t===n?(r.startsWith(`~`)?`~`:``)+Q(t):t!==null&&n!==null?`${Q(t)}–${Q(n)}`:t===null?n===null?r:`${r.startsWith(`<`)&&!r.startsWith(`<=`)?`under`:`at most`} ${Q(n)}`:`${r.startsWith(`>`)&&!r.startsWith(`>=`)?`over`:`at least`} ${Q(t)}`}function rt(e){return/^[<>=~]*\d+(\.\d+)?(\.\.\d+(\.\d+)?)?$/.test(e)?e.replace(`..`,`–`).replace(/\d+(\.\d+)?/g,e=>Q(Number(e))).replace(`>=`,`at least `).replace(`<=`,`at most `).replace(`>`,`over `).replace(`<`,`under `):e}var it=u(`<span class="stance denied svelte-1iazfqe"> </span>`),at=u(`<span class="stance svelte-1iazfqe"> </span>`),ot=u(`<blockquote dir="auto" class="svelte-1iazfqe"><span class="quiet"> </span><mark class="svelte-1iazfqe"> </mark><span class="quiet"> </span></blockquote>`),st=u(`<p class="small"><span class="quiet"> </span> <bdi dir="auto"> </bdi></p>`),ct=u(`<bdi dir="auto"> </bdi>`),lt=u(`<span> </span>`),ut=u(` <span class="place svelte-1iazfqe"> </span>`,1),dt=u(`<span class="quiet origin svelte-1iazfqe"><bdi dir="auto"> </bdi></span>`),ft=u(`<div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div>`),pt=u(`<div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd><bdi dir="auto"> </bdi></dd></div>`),mt=u(`<a> </a>`),ht=u(`<a target="_blank" rel="noreferrer noopener external"> </a>`),gt=u(`<article><p class="said svelte-1iazfqe"><span class="quiet"> </span> <bdi dir="auto"> </bdi> <!></p> <!> <!> <p class="source svelte-1iazfqe"><!><!> <!></p> <dl class="grades small svelte-1iazfqe"><div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div> <!> <!> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd class="id svelte-1iazfqe"> </dd></div> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div></dl> <p class="links small svelte-1iazfqe"><!> <!></p></article>`);function _t(t,n){C(n,!0);let r=D.parts.claims,a=V(()=>n.shown.claim),o=V(()=>n.shown.source),s=D.parts,c=V(()=>[e(o)?.publisher,e(o)?.author,e(o)?.date].filter(Boolean).join(`, `)),l=V(()=>[e(a).start&&`${e(a).start}`,e(a).end&&`– ${e(a).end}`].filter(Boolean).join(` `)),u=V(()=>e(o)?.url&&/^https?:/.test(e(o).url)?e(o).url:null);var d=gt(),p=w(d),m=w(p),h=W(m,!0),g=O(m,2);let _;var x=W(g,!0),T=O(g,2),k=e=>{var t=it(),n=W(t,!0);R(()=>v(n,r.denied)),b(e,t)},A=t=>{var n=at(),r=W(n,!0);R(()=>v(r,D.parts.stance[e(a).stance])),b(t,n)};y(T,t=>{n.shown.denies||e(a).stance===`denied`?t(k):t(A,-1)}),E(p);var ee=O(p,2),N=t=>{var n=ot(),r=w(n),i=W(r,!0),o=O(r),s=W(o,!0),c=O(o),l=W(c,!0);E(n),R(()=>{v(i,e(a).quote.prefix),v(s,e(a).quote.exact),v(l,e(a).quote.suffix),n.dir=n.dir}),b(t,n)};y(ee,t=>{e(a).quote&&t(N)});var P=O(ee,2),I=t=>{var n=st(),i=w(n),o=W(i,!0),s=O(i,2),c=W(s,!0);E(n),R(e=>{v(o,r.onTheWordOf),v(c,e),s.dir=s.dir},[()=>e(a).voice.join(` ← `)]),b(t,n)};y(P,t=>{e(a).voice?.length&&t(I)});var L=O(P,2),te=w(L),ne=t=>{var n=ct(),r=W(n,!0);R(()=>{v(r,e(o).title),n.dir=n.dir}),b(t,n)},B=e=>{var t=lt(),n=W(t,!0);R(()=>v(n,r.alone)),b(e,t)};y(te,t=>{e(o)?.title?t(ne):t(B,-1)});var H=O(te),re=t=>{var n=ut(),r=z(n,!0);r.nodeValue=`, `;var i=O(r),o=W(i,!0);R(()=>v(o,e(a).place)),b(t,n)};y(H,t=>{e(a).place&&t(re)});var U=O(H,2),ie=t=>{var n=dt(),r=w(n),i=W(r,!0);E(n),R(()=>{v(i,e(c)),r.dir=r.dir}),b(t,n)};y(U,t=>{e(c)&&t(ie)}),E(L);var G=O(L,2),K=w(G),ae=w(K),oe=W(ae,!0),se=O(ae),ce=W(se,!0);E(K);var le=O(K,2),ue=w(le),de=W(ue,!0),fe=O(ue),pe=W(fe,!0);E(le);var me=O(le,2),he=t=>{var n=ft(),i=w(n),a=W(i,!0),o=O(i),s=W(o,!0);E(n),R(()=>{v(a,r.held),v(s,e(l))}),b(t,n)};y(me,t=>{e(l)&&t(he)});var ge=O(me,2),_e=t=>{var n=pt(),i=w(n),o=W(i,!0),s=O(i),c=w(s),l=W(c,!0);E(s),E(n),R(()=>{v(o,r.original),v(l,e(a).original),c.dir=c.dir}),b(t,n)};y(ge,t=>{e(a).original&&e(a).original!==e(a).value&&t(_e)});var ve=O(ge,2),ye=w(ve),be=W(ye,!0),xe=O(ye),q=W(xe,!0);E(ve);var J=O(ve,2),Se=w(J),Ce=W(Se,!0),we=O(Se),Te=W(we,!0);E(J),E(G);var Ee=O(G,2),De=w(Ee),Oe=t=>{var o=mt(),s=W(o,!0);R(e=>{i(o,`href`,e),v(s,r.document)},[()=>j(`/document/${F(Re(e(a)))}`,{claim:n.shown.id})]),S(`click`,o,()=>Y.close()),b(t,o)};y(De,t=>{e(a).quote&&t(Oe)});var ke=O(De,2),Ae=t=>{var n=ht(),a=W(n,!0);R(()=>{i(n,`href`,e(u)),v(a,r.published)}),b(t,n)};y(ke,t=>{e(u)&&t(Ae)}),E(Ee),E(d),R((t,i,c,l)=>{v(h,t),_=f(g,1,`value svelte-1iazfqe`,null,_,{denies:n.shown.denies}),v(x,i),g.dir=g.dir,v(oe,r.reliability),v(ce,e(o)?.reliability?s.reliability[e(o).reliability]:r.ungraded),v(de,r.credibility),v(pe,e(a).credibility?s.credibility[e(a).credibility]:r.ungraded),v(be,D.parts.claims.about),v(q,e(a).entity),v(Ce,c),v(Te,l)},[()=>qe(e(a).property,e(a).schema),()=>rt(e(a).value),()=>r.dataset(e(a).dataset,e(a).row),()=>r.recorded(e(a).recorded.slice(0,10))]),b(t,d),M()}x([`click`]);var vt=u(`<bdi dir="auto"> </bdi><span class="quiet dot svelte-1rasjer">·</span>`,1),yt=u(`<li class="svelte-1rasjer"><!></li>`),bt=u(`<div popover="auto" class="panel svelte-1rasjer" role="dialog" aria-labelledby="claims-title" tabindex="-1"><div class="head svelte-1rasjer"><h2 id="claims-title" class="svelte-1rasjer"><!> </h2> <button type="button" class="close svelte-1rasjer"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2L10 10M10 2L2 10" stroke="currentColor" stroke-width="1.5"></path></svg></button></div> <ol class="plain"></ol></div>`);function xt(t,n){C(n,!0);let r=k(void 0);U(()=>{let t=Y.anchor;if(e(r)&&t)return e(r).showPopover(),A().then(()=>{e(r)&&(ze(e(r),t),e(r).scrollTop=0,e(r).focus())}),()=>e(r)?.hidePopover()});function a(t){if(t.newState!==`closed`)return;let n=Y.anchor;Y.close(),(e(r)?.contains(document.activeElement)||document.activeElement===document.body)&&n?.focus()}var o=bt(),s=w(o),c=w(s),l=w(c),u=e=>{var t=vt(),n=z(t),r=W(n,!0);ce(),R(()=>{v(r,Y.title),n.dir=n.dir}),b(e,t)};y(l,e=>{Y.title&&e(u)});var d=O(l,1,!0);E(c);var f=O(c,2);E(s);var p=O(s,2);h(p,21,()=>Y.shown,e=>e.id+e.denies,(t,n)=>{var r=yt();_t(w(r),{get shown(){return e(n)}}),E(r),b(t,r)}),E(p),E(o),T(o,e=>G(r,e),()=>e(r)),R(e=>{v(d,e),i(f,`aria-label`,D.parts.close)},[()=>D.parts.claims.title(Y.shown.length)]),m(`toggle`,o,a),S(`click`,f,()=>e(r)?.hidePopover()),b(t,o),M()}x([`click`]);var $=new class{#e=k(null);get value(){return e(this.#e)}set value(e){G(this.#e,e)}#t=k(null);get failure(){return e(this.#t)}set failure(e){G(this.#t,e)}async refresh(){try{this.value=await re(`/workspace`),this.failure=null}catch(e){this.failure=e}}},St=u(`<p class="printed svelte-pln29m"> </p>`);function Ct(t,n){C(n,!0);let r=D.shell.question,i=V(()=>N(B.question));var a=St(),o=W(a,!0);R(e=>v(o,e),[()=>[$.value?.name,r.printed(B.question.on??r.anyDay,B.question.known??$.value?.today??r.now),e(i)>0?r.filtersSet(e(i)):``].filter(Boolean).join(` · `)]),b(t,a),M()}var wt=`sinew-theme`,Tt=class{#e=k(L(Et()));get choice(){return e(this.#e)}set choice(e){G(this.#e,e,!0)}#t=k(L(matchMedia(`(prefers-color-scheme: dark)`).matches));#n=V(()=>this.choice===`system`?e(this.#t):this.choice===`dark`);get dark(){return e(this.#n)}set dark(e){G(this.#n,e)}constructor(){matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,e=>G(this.#t,e.matches,!0))}choose(e){this.choice=e,e===`system`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e;try{e===`system`?localStorage.removeItem(wt):localStorage.setItem(wt,e)}catch{}}};function Et(){let e=document.documentElement.dataset.theme;return e===`light`||e===`dark`?e:`system`}var Dt=new Tt,Ot=H(`<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4" class="svelte-1354sov"></circle><path d="M7 1.7A5.3 5.3 0 0 1 7 12.3Z" fill="currentColor" class="svelte-1354sov"></path>`,1),kt=H(`<circle cx="7" cy="7" r="3" fill="none" stroke="currentColor" stroke-width="1.4" class="svelte-1354sov"></circle><path d="M7 .6V2.2M7 11.8V13.4M.6 7H2.2M11.8 7H13.4M2.5 2.5L3.6 3.6M10.4 10.4L11.5 11.5M11.5 2.5L10.4 3.6M3.6 10.4L2.5 11.5" stroke="currentColor" stroke-width="1.3" class="svelte-1354sov"></path>`,1),At=H(`<path d="M12 8.6A5.4 5.4 0 0 1 5.4 2 5.4 5.4 0 1 0 12 8.6Z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" class="svelte-1354sov"></path>`),jt=u(`<label class="svelte-1354sov"><input type="radio" name="theme" class="unseen svelte-1354sov"/> <svg width="14" height="14" viewBox="0 0 14 14" role="img" class="svelte-1354sov"><!></svg></label>`),Mt=u(`<fieldset class="theme svelte-1354sov"><legend class="unseen"> </legend> <!></fieldset>`);function Nt(e,t){C(t,!0);let n=D.shell.theme,a=[`system`,`light`,`dark`];var o=Mt(),s=w(o),c=W(s,!0),l=O(s,2);h(l,16,()=>a,e=>e,(e,t)=>{var a=jt(),o=w(a);_(o);var s=O(o,2),c=w(s),l=e=>{var t=Ot();ce(),b(e,t)},u=e=>{var t=kt();ce(),b(e,t)},d=e=>{var t=At();b(e,t)};y(c,e=>{t===`system`?e(l):t===`light`?e(u,1):e(d,-1)}),E(s),E(a),R(()=>{i(a,`title`,n[t]),p(o,t),r(o,Dt.choice===t),i(s,`aria-label`,n[t])}),S(`change`,o,()=>Dt.choose(t)),b(e,a)}),E(o),R(()=>v(c,n.label)),b(e,o),M()}x([`change`]);var Pt=u(`<li><a class="svelte-1fkrjt3"> </a></li>`),Ft=u(`<section class="svelte-1fkrjt3"><h2 class="svelte-1fkrjt3"> </h2> <ul class="plain svelte-1fkrjt3"></ul></section>`),It=u(`<nav><!> <div class="theme svelte-1fkrjt3"><!></div></nav>`);function Lt(t,n){C(n,!0);var r=It();let a;var o=w(r);h(o,17,()=>Ne,e=>e.name,(t,r)=>{var a=Ft(),o=w(a),s=W(o,!0),c=O(o,2);h(c,21,()=>e(r).pages,e=>e.path,(t,r)=>{var a=Pt(),o=w(a),s=W(o,!0);E(a),R(t=>{i(o,`href`,t),i(o,`aria-current`,n.page?.section===e(r).section?`page`:void 0),v(s,D.shell.pages[e(r).section])},[()=>j(e(r).path)]),b(t,a)}),E(c),E(a),R(()=>v(s,D.shell.groups[e(r).name])),b(t,a)});var s=O(o,2);Nt(w(s),{}),E(s),E(r),R(()=>{a=f(r,1,`side svelte-1fkrjt3`,null,a,{open:n.open}),i(r,`aria-label`,D.shell.menu)}),b(t,r),M()}var Rt={person:`M-.86 0A.86.86 0 1 1 .86 0A.86.86 0 1 1-.86 0Z`,organization:`M-.76-.76H.76V.76H-.76Z`,company:`M0-1L1 0L0 1L-1 0Z`,public:`M0-.98L.85-.49V.49L0 .98L-.85 .49V-.49Z`,position:`M0-.95L1 .78H-1Z`,event:`M0 .95L-1-.78H1Z`,asset:`M-.34-.95H.34V-.34H.95V.34H.34V.95H-.34V.34H-.95V-.34H-.34Z`,other:`M-.7-.95H.7L.7 .95L0 .4L-.7 .95Z`},zt=H(`<title> </title>`),Bt=H(`<svg viewBox="-1 -1 2 2"><!><path></path></svg>`);function Vt(t,n){C(n,!0);let r=K(n,`size`,3,11),a=K(n,`label`,3,!0),o=V(()=>et(n.schema));var s=Bt(),c=w(s),l=e=>{var t=zt(),r=W(t,!0);R(e=>v(r,e),[()=>Z(n.schema)]),b(e,t)};y(c,e=>{a()&&e(l)});var u=O(c);E(s),R(t=>{f(s,0,`mark ${e(o)??``}`,`svelte-1jcsbqu`),i(s,`width`,r()),i(s,`height`,r()),i(s,`role`,a()?`img`:void 0),i(s,`aria-label`,t),i(s,`aria-hidden`,a()?void 0:`true`),i(u,`d`,Rt[e(o)])},[()=>a()?Z(n.schema):void 0]),b(t,s),M()}var Ht=u(`<bdi dir="auto" class="quiet svelte-2kgp9d"> </bdi>`),Ut=u(`<li role="option"><!> <span class="names svelte-2kgp9d"><bdi dir="auto" class="caption svelte-2kgp9d"> </bdi> <!></span> <span class="quiet kind svelte-2kgp9d"> </span></li>`),Wt=u(`<p class="none quiet svelte-2kgp9d"> </p>`),Gt=u(`<div><input type="search" dir="auto" autocomplete="off" spellcheck="false" role="combobox" aria-autocomplete="list" class="svelte-2kgp9d"/> <ul role="listbox" class="plain svelte-2kgp9d"></ul> <!> <span class="unseen" aria-live="polite"> </span></div>`);function Kt(t,r){let a=l();C(r,!0);let o=K(r,`placeholder`,19,()=>D.parts.search.placeholder),s=K(r,`words`,15,``),c=K(r,`clear`,3,!0),u=k([]),d=k(-1),p=k(!1),x=k(``);U(()=>{let t=s().trim();if(!e(p)||t.length===0)return;let n=new AbortController,r=setTimeout(()=>{re(ne(`/suggest`,{q:t,limit:8}),n.signal).then(e=>(e=>{var t=g(e,3);return G(u,t[0]),G(d,t[1],!0),G(x,t[2],!0),e})([e.items,-1,t]),()=>n.signal.aborted||G(u,[]))},90);return()=>{clearTimeout(r),n.abort()}});let T=V(()=>e(p)&&s().trim()!==``&&e(x)!==``);function A(e){G(p,!1),c()&&s(``),r.onpick(e)}function j(){let t=e(u)[e(d)]??(r.onwords?void 0:e(u)[0]);if(t&&e(T))return A(t);G(p,!1),s().trim()&&r.onwords?.(s().trim())}function ee(t){let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n&&e(u).length>0)G(p,!0),G(d,(e(d)+n+e(u).length+ +(e(d)<0&&n<0))%e(u).length);else if(t.key===`Escape`&&e(p))G(p,!1);else if(t.key===`Enter`)j();else return;t.preventDefault()}var N=Gt();let P;var F=w(N);_(F);var I=O(F,2);h(I,23,()=>e(u),e=>e.id,(t,n,r)=>{var o=Ut();let s;var c=w(o);Vt(c,{get schema(){return e(n).schema},label:!1});var l=O(c,2),u=w(l),p=W(u,!0),m=O(u,2),h=t=>{var r=Ht(),i=W(r,!0);R(()=>{v(i,e(n).matched),r.dir=r.dir}),b(t,r)};y(m,t=>{e(n).matched!==e(n).caption&&t(h)}),E(l);var g=O(l,2),_=W(g,!0);E(o),R(t=>{i(o,`id`,`${a}-${e(r)}`),i(o,`aria-selected`,e(r)===e(d)),s=f(o,1,`svelte-2kgp9d`,null,s,{active:e(r)===e(d)}),v(p,e(n).caption),u.dir=u.dir,v(_,t)},[()=>Z(e(n).schema)]),S(`mousedown`,o,e=>e.preventDefault()),S(`click`,o,()=>A(e(n))),b(t,o)}),E(I);var L=O(I,2),te=e=>{var t=Wt(),n=W(t,!0);R(()=>v(n,D.parts.search.none)),b(e,t)};y(L,t=>{e(T)&&e(u).length===0&&t(te)});var z=O(L,2),B=W(z,!0);E(N),R(t=>{P=f(N,1,`picker svelte-2kgp9d`,null,P,{large:r.large}),i(F,`id`,r.id),i(F,`aria-label`,r.label),i(F,`aria-expanded`,e(T)&&e(u).length>0),i(F,`aria-controls`,a),i(F,`aria-activedescendant`,e(T)&&e(d)>=0?`${a}-${e(d)}`:void 0),i(F,`placeholder`,o()),F.dir=F.dir,i(I,`id`,a),i(I,`aria-label`,r.label),i(I,`hidden`,!e(T)||e(u).length===0),v(B,t)},[()=>e(T)?D.parts.search.hits(e(u).length):``]),m(`focus`,F,()=>G(p,!0)),S(`input`,F,()=>G(p,!0)),m(`blur`,F,()=>G(p,!1)),S(`keydown`,F,ee),n(F,s),b(t,N),M()}x([`input`,`keydown`,`mousedown`,`click`]);var qt=864e5;function Jt(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t-1,n),Math.round(r.getTime()/qt)}function Yt(e){let t=/^(\d{4})-(\d\d)-(\d\d)$/.exec(e);if(!t)return null;let n=Jt(Number(t[1]),Number(t[2]),Number(t[3]));return Xt(n)===e?n:null}function Xt(e){return new Date(e*qt).toISOString().slice(0,10)}function Zt(e){return new Date(e*qt).getUTCFullYear()}function Qt(e,t){let n=new Date(e*qt),r=Jt(n.getUTCFullYear(),n.getUTCMonth()+1+t,1),i=Jt(n.getUTCFullYear(),n.getUTCMonth()+2+t,1);return Math.min(r+n.getUTCDate()-1,i-1)}var $t=u(`<button type="button" aria-haspopup="dialog"><!></button> <div popover="auto" role="dialog" class="panel svelte-er3cz"><!></div>`,1);function en(t,n){C(n,!0);let r=K(n,`pressed`,3,!1),a=k(void 0),s=k(void 0),c=k(!1);function l(){e(s)?.togglePopover()}async function u(t){G(c,t.newState===`open`),await A(),e(c)&&e(s)&&e(a)&&(ze(e(s),e(a)),e(s).querySelector(`input, select, button, a`)?.focus())}function p(){e(s)?.hidePopover(),e(a)?.focus()}var h=$t(),g=z(h);let _;var v=w(g);d(v,()=>n.trigger),E(g),T(g,e=>G(a,e),()=>e(a));var x=O(g,2),D=w(x),j=e=>{var t=o(),r=z(t);d(r,()=>n.children,()=>p),b(e,t)};y(D,t=>{e(c)&&t(j)}),E(x),T(x,e=>G(s,e),()=>e(s)),R(()=>{_=f(g,1,`trigger svelte-er3cz`,null,_,{pressed:r()}),i(g,`aria-expanded`,e(c)),i(x,`aria-label`,n.label)}),S(`click`,g,l),m(`toggle`,x,u),b(t,h),M()}x([`click`]);var tn=u(`<span class="quiet"> </span><span class="day svelte-j1jx2u"> </span>`,1),nn=u(`<button type="button" class="button"> </button>`),rn=u(`<form class="stack"><p class="quiet help svelte-j1jx2u"> </p> <div class="row"><label><span class="unseen"> </span><input type="date" min="1800-01-01" max="2200-12-31"/></label> <button class="button first"> </button></div> <div class="row"><button type="button" class="button"> </button> <button type="button" class="button"> </button> <!></div></form>`);function an(t,r){C(r,!0);let i=D.shell.question,a=V(()=>Xt(Qt(Yt(r.today)??0,-12))),o=V(()=>r.day??``);function s(e,t){t(),r.onset(e)}{let c=e=>{var t=tn(),n=z(t),i=W(n,!0),a=O(n),o=W(a,!0);R(()=>{v(i,r.label),v(o,r.day??r.none)}),b(e,t)},l=(t,c=oe)=>{var l=rn(),u=w(l),d=W(u,!0),f=O(u,2),p=w(f),h=w(p),g=W(h,!0),x=O(h);_(x),E(p);var C=O(p,2),T=W(C,!0);E(f);var D=O(f,2),k=w(D),A=W(k,!0),j=O(k,2),ee=W(j,!0),M=O(j,2),N=e=>{var t=nn(),n=W(t,!0);R(()=>v(n,r.clear)),S(`click`,t,()=>s(null,c())),b(e,t)};y(M,e=>{r.day&&e(N)}),E(D),E(l),R(()=>{v(d,r.help),v(g,r.label),v(T,i.apply),v(A,i.today),v(ee,i.yearAgo)}),m(`submit`,l,t=>{t.preventDefault(),s(e(o)||null,c())}),n(x,()=>e(o),e=>G(o,e)),S(`click`,k,()=>s(r.today,c())),S(`click`,j,()=>s(e(a),c())),b(t,l)},u=V(()=>r.day!==null);en(t,{get label(){return r.label},get pressed(){return e(u)},trigger:c,children:l,$$slots:{trigger:!0,default:!0}})}M()}x([`click`]);var on=u(`<span> </span>`),sn=u(`<label class="choice svelte-imnp4h"><input type="checkbox"/> <bdi dir="auto"> </bdi></label>`),cn=u(`<fieldset class="svelte-imnp4h"><legend class="svelte-imnp4h"> </legend> <!></fieldset>`),ln=u(`<option> </option>`),un=u(`<label class="grade svelte-imnp4h"><span> </span> <select class="svelte-imnp4h"><option> </option><!></select></label>`),dn=u(`<button type="button" class="button svelte-imnp4h"> </button>`),fn=u(`<div class="filters svelte-imnp4h"><p class="quiet svelte-imnp4h"> </p> <!> <!> <p class="quiet small svelte-imnp4h"> </p> <!></div>`);function pn(n,i){C(i,!0);let a=D.shell.question,o=V(()=>N(B.question)),s=V(()=>({dataset:($.value?.datasets??[]).map(e=>[e.name,e.title||e.name]),stance:Object.entries(D.parts.stance)})),c={dataset:a.datasets,stance:a.stances},l={reliability:[a.reliability,D.parts.reliability],credibility:[a.credibility,D.parts.credibility]};function u(e,t,n){let r=B.question[e].filter(e=>e!==t);B.set({[e]:n?[...r,t]:r})}{let i=t=>{var n=on(),r=W(n,!0);R(e=>v(r,e),[()=>e(o)>0?a.filtersSet(e(o)):a.filters]),b(t,n)},d=(n,i=oe)=>{var d=fn(),f=w(d),p=W(f,!0),m=O(f,2);h(m,16,()=>te,e=>e,(t,n)=>{var i=cn(),a=w(i),o=W(a,!0),l=O(a,2);h(l,17,()=>e(s)[n],([e,t])=>e,(t,i)=>{var a=V(()=>g(e(i),2));let o=()=>e(a)[0],s=()=>e(a)[1];var c=sn(),l=w(c);_(l);var d=O(l,2),f=W(d,!0);E(c),R(e=>{r(l,e),v(f,s()),d.dir=d.dir},[()=>B.question[n].includes(o())]),S(`change`,l,e=>u(n,o(),e.currentTarget.checked)),b(t,c)}),E(i),R(()=>v(o,c[n])),b(t,i)});var x=O(m,2);h(x,17,()=>Object.entries(l),([e,[t,n]])=>e,(n,r)=>{var i=V(()=>g(e(r),2)),o=V(()=>g(e(i)[1],2));let s=()=>e(i)[0],c=()=>e(o)[0],l=()=>e(o)[1];var u=un(),d=w(u),f=W(d,!0),p=O(d,2),m=w(p),_=W(m,!0);m.value=m.__value=``;var y=O(m);h(y,17,()=>Object.entries(l()),([e,t])=>e,(t,n)=>{var r=V(()=>g(e(n),2));let i=()=>e(r)[0],a=()=>e(r)[1];var o=ln(),s=W(o,!0),c={};R(()=>{v(s,a()),c!==(c=i())&&(o.value=(o.__value=c)??``)}),b(t,o)}),E(p);var x;t(p),E(u),R(()=>{v(f,c()),v(_,a.anyGrade),x!==(x=B.question[s()]??``)&&(p.value=(p.__value=x)??``,I(p,x))}),S(`change`,p,e=>B.set({[s()]:e.currentTarget.value})),b(n,u)});var C=O(x,2),T=W(C,!0),D=O(C,2),k=e=>{var t=dn(),n=W(t,!0);R(()=>v(n,a.clear)),S(`click`,t,()=>{i()(),B.set({dataset:null,stance:null,reliability:null,credibility:null})}),b(e,t)};y(D,t=>{e(o)>0&&t(k)}),E(d),R(()=>{v(p,a.filtersHelp),v(T,a.ungraded)}),b(n,d)},f=V(()=>e(o)>0);en(n,{get label(){return a.filtersHelp},get pressed(){return e(f)},trigger:i,children:d,$$slots:{trigger:!0,default:!0}})}M()}x([`change`,`click`]);var mn=u(`<div class="bar svelte-1isq6in" role="group"><!> <!> <!></div>`);function hn(t,n){C(n,!0);let r=D.shell.question,a=V(()=>$.value?.today??new Date().toISOString().slice(0,10));var o=mn(),s=w(o);an(s,{get label(){return r.on},get day(){return B.question.on},get none(){return r.anyDay},get clear(){return r.clearOn},get help(){return r.onHelp},get today(){return e(a)},onset:e=>B.set({on:e})});var c=O(s,2);an(c,{get label(){return r.known},get day(){return B.question.known},get none(){return r.now},get clear(){return r.clearKnown},get help(){return r.knownHelp},get today(){return e(a)},onset:e=>B.set({known:e})}),pn(O(c,2),{}),E(o),R(()=>i(o,`aria-label`,r.label)),b(t,o),M()}var gn=u(`<span class="quiet small"> </span>`),_n=u(`<header class="top svelte-f28rt"><div class="brand svelte-f28rt"><button type="button" class="menu svelte-f28rt"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4H14M2 8H14M2 12H14" stroke="currentColor" stroke-width="1.5"></path></svg></button> <a class="name svelte-f28rt"> </a> <!></div> <div class="search svelte-f28rt"><!></div> <!></header>`);function vn(e,t){C(t,!0);let n=K(t,`menu`,15,!1),r=K(t,`search`,3,!0);var a=_n(),o=w(a),s=w(o),c=O(s,2),l=W(c,!0),u=O(c,2),d=e=>{var t=gn(),n=W(t,!0);R(()=>v(n,D.shell.readOnly)),b(e,t)};y(u,e=>{$.value?.read_only&&e(d)}),E(o);var f=O(o,2),p=w(f),m=e=>{Kt(e,{id:`search`,get label(){return D.parts.search.label},onpick:e=>B.go(j(`/entity/${F(e.id)}`)),onwords:e=>B.go(j(`/search`,{q:e}))})};y(p,e=>{r()&&e(m)}),E(f),hn(O(f,2),{}),E(a),R(e=>{i(s,`aria-expanded`,n()),i(s,`aria-label`,D.shell.menu),i(c,`href`,e),v(l,D.shell.name)},[()=>j(`/`)]),S(`click`,s,()=>n(!n())),b(e,a),M()}x([`click`]);var yn=u(`<a class="skip svelte-1n46o8q" href="#main"> </a> <!> <div class="frame svelte-1n46o8q"><!> <main id="main" tabindex="-1" class="svelte-1n46o8q"><!> <!></main></div> <!>`,1);function bn(t,n){C(n,!0);let r=V(()=>{for(let e of Me){let t=ee(e.path,B.path);if(t)return{page:e,named:t}}return null}),i=V(()=>e(r)?.page??null),a=k(void 0),s=k(!1),l=k(void 0),u=!0;U(()=>{let t=!1,n=e(i);return n?.load().then(e=>t||G(a,{page:n,component:e.default})),()=>t=!0}),U(()=>{B.path,G(s,!1),Y.close(),u||e(l)?.focus({preventScroll:!0}),u=!1}),U(()=>{document.title=D.shell.title(e(i)&&e(i).section!==`home`?D.shell.pages[e(i).section]:``,$.value?.name??``)}),$.refresh();var d=yn(),f=z(d),p=W(f,!0),m=O(f,2);{let t=V(()=>e(i)?.section!==`home`);vn(m,{get search(){return e(t)},get menu(){return e(s)},set menu(e){G(s,e,!0)}})}var h=O(m,2),g=w(h);Lt(g,{get page(){return e(i)},get open(){return e(s)}});var _=O(g,2),x=w(_);Ct(x,{});var S=O(x,2),A=t=>{var n=o(),i=z(n),s=t=>{let n=V(()=>e(a).component);var i=o(),s=z(i);c(s,()=>e(n),(t,n)=>{n(t,se(()=>e(r).named))}),b(t,i)};y(i,t=>{e(a)?.page===e(r).page&&t(s)}),b(t,n)},j=e=>{ge(e,{})};y(S,t=>{e(r)?t(A):t(j,-1)}),E(_),T(_,e=>G(l,e),()=>e(l)),E(h),xt(O(h,2),{}),R(()=>v(p,D.shell.skip)),b(t,d),M()}ie(),s(bn,{target:document.getElementById(`app`)});export{me as A,Z as C,Le as D,Fe as E,Y as O,Ze as S,Ie as T,Xe as _,Yt as a,Je as b,Vt as c,$ as d,_t as f,Qe as g,rt as h,Xt as i,Re as k,Rt as l,nt as m,Qt as n,Zt as o,Q as p,Jt as r,Kt as s,en as t,Dt as u,Ye as v,Ke as w,qe as x,et as y};