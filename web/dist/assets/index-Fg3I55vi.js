const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Home-CJdmOLdm.js","assets/DataTable-De3XFJ4d.js","assets/DataTable-B5uegNfI.css","assets/Home-BzegZ0xC.css","assets/Search-wynU2E3Q.js","assets/Search-BnZ8JLFg.css"])))=>i.map(i=>d[i]);
var e=Array.isArray,t=Array.prototype.indexOf,n=Array.prototype.includes,r=Array.from,i=Object.defineProperty,a=Object.getOwnPropertyDescriptor,o=Object.getOwnPropertyDescriptors,s=Object.prototype,c=Array.prototype,l=Object.getPrototypeOf,u=Object.isExtensible;function d(e){return typeof e==`function`}var f=()=>{};function p(e){for(var t=0;t<e.length;t++)e[t]()}function m(){var e,t;return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}function h(e,t){if(Array.isArray(e))return e;if(t===void 0||!(Symbol.iterator in e))return Array.from(e);let n=[];for(let r of e)if(n.push(r),n.length===t)break;return n}var g=1024,_=2048,v=4096,y=8192,b=16384,x=32768,S=1<<25,ee=65536,te=1<<19,ne=1<<20,re=1<<25,ie=1<<21,ae=1<<22,oe=1<<23,se=Symbol(`$state`),ce=Symbol(`component`),le=Symbol(`legacy props`),ue=Symbol(``),de=Symbol(`attributes`),fe=Symbol(`class`),pe=Symbol(`style`),me=Symbol(`text`),he=Symbol(`form reset`),ge=new class extends Error{name=`StaleReactionError`;message="The reaction that called `getAbortSignal()` was re-run or destroyed"},_e=!!globalThis.document?.contentType&&globalThis.document.contentType.includes(`xml`),ve={},C=Symbol(`uninitialized`),ye=`http://www.w3.org/1999/xhtml`,be=`http://www.w3.org/2000/svg`;function xe(){console.warn(`https://svelte.dev/e/derived_inert`)}function Se(e){console.warn(`https://svelte.dev/e/hydration_mismatch`)}function Ce(){console.warn(`https://svelte.dev/e/select_multiple_invalid_value`)}function we(){console.warn(`https://svelte.dev/e/svelte_boundary_reset_noop`)}var w=!1;function Te(e){w=e}var T;function E(e){if(e===null)throw Se(),ve;return T=e}function Ee(){return E(sn(T))}function D(e){if(w){if(sn(T)!==null)throw Se(),ve;T=e}}function De(e=1){if(w){for(var t=e,n=T;t--;)n=sn(n);T=n}}function Oe(e=!0){for(var t=0,n=T;;){if(n.nodeType===8){var r=n.data;if(r===`]`){if(t===0)return n;--t}else(r===`[`||r===`[!`||r[0]===`[`&&!isNaN(Number(r.slice(1))))&&(t+=1)}var i=sn(n);e&&n.remove(),n=i}}function ke(e){if(!e||e.nodeType!==8)throw Se(),ve;return e.data}function Ae(e){return e===this.v}function je(e,t){return e==e?e!==t||typeof e==`object`&&!!e||typeof e==`function`:t==t}function Me(e){return!je(e,this.v)}function Ne(e){throw Error(`https://svelte.dev/e/lifecycle_outside_component`)}function Pe(){throw Error(`https://svelte.dev/e/async_derived_orphan`)}function Fe(e,t,n){throw Error(`https://svelte.dev/e/each_key_duplicate`)}function Ie(e){throw Error(`https://svelte.dev/e/effect_in_teardown`)}function Le(){throw Error(`https://svelte.dev/e/effect_in_unowned_derived`)}function Re(e){throw Error(`https://svelte.dev/e/effect_orphan`)}function ze(){throw Error(`https://svelte.dev/e/effect_update_depth_exceeded`)}function Be(e){throw Error(`https://svelte.dev/e/props_invalid_value`)}function Ve(){throw Error(`https://svelte.dev/e/state_descriptors_fixed`)}function He(){throw Error(`https://svelte.dev/e/state_prototype_fixed`)}function Ue(){throw Error(`https://svelte.dev/e/state_unsafe_mutation`)}function We(){throw Error(`https://svelte.dev/e/svelte_boundary_reset_onerror`)}function Ge(e){let t=e.p;for(;t!==null&&t.c===null;)t=t.p;return t?.c??null}function Ke(e,t){return e===null&&Ne(t),e.c??=new Map(Ge(e)||void 0)}var O=null;function qe(e){O=e}function Je(e){return Ke(O,`getContext`).get(e)}function Ye(e,t){return Ke(O,`setContext`).set(e,t),t}function k(e,t=!1,n){O={p:O,i:!1,c:null,e:null,s:e,x:null,r:U,l:null}}function A(e){var t=O,n=t.e;if(n!==null){t.e=null;for(var r of n)xn(r)}return e!==void 0&&(t.x=e),t.i=!0,O=t.p,Xe(e)}function Xe(e={}){return i(e,ce,{value:!0}),e}function Ze(){return!0}var Qe=[];function $e(){var e=Qe;Qe=[],p(e)}function et(e){if(Qe.length===0&&!Et){var t=Qe;queueMicrotask(()=>{t===Qe&&$e()})}Qe.push(e)}function tt(){for(;Qe.length>0;)$e()}var nt=~(_|v|g);function j(e,t){e.f=e.f&nt|t}function rt(e){e.f&512||e.deps===null?j(e,g):j(e,v)}function it(e,t){e.f&2048?t.set(e,_):e.f&4096&&t.get(e)!==2048&&t.set(e,v),j(e,g)}var at=!1;function ot(){at||(at=!0,document.addEventListener(`reset`,e=>{Promise.resolve().then(()=>{if(!e.defaultPrevented)for(let t of e.target.elements)t[he]?.()})},{capture:!0}))}function st(e){var t=H,n=U;Hn(null),Un(null);try{return e()}finally{Hn(t),Un(n)}}function ct(e,t,n,r=n){e.addEventListener(t,()=>st(n));let i=e[he];e[he]=i?()=>{i(),r(!0)}:()=>r(!0),ot()}function lt(e,t,n,r){let i=Ze()?pt:gt;var a=e.filter(e=>!e.settled),o=t.map(i);if(n.length===0&&a.length===0){r(o);return}var s=U,c=ut(),l=a.length===1?a[0].promise:a.length>1?Promise.all(a.map(e=>e.promise)):null;function u(e){if(!(s.f&16384)){c();try{r([...o,...e])}catch(e){mn(e,s)}dt()}}var d=ft();if(n.length===0){l.then(()=>u([])).finally(d);return}function f(){Promise.all(n.map(e=>ht(e))).then(u).catch(e=>mn(e,s)).finally(d)}l?l.then(()=>{s.f&16384?d():(c(),f(),dt())}):f()}function ut(){var e=U,t=H,n=O,r=N;return function(i=!0){Un(e),Hn(t),qe(n),i&&!(e.f&16384)&&(r?.activate(),r?.apply())}}function dt(e=!0){Un(null),Hn(null),qe(null),e&&N?.deactivate()}function ft(){var e=U,t=e.b,n=N,r=!!t?.is_rendered();return t?.update_pending_count(1,n),n.increment(r,e),()=>{t?.update_pending_count(-1,n),n.decrement(r,e)}}function pt(e){var t=2|_;return U!==null&&(U.f|=te),{ctx:O,deps:null,effects:null,equals:Ae,f:t,fn:e,reactions:null,rv:0,v:C,wv:0,parent:U,ac:null}}var mt=Symbol(`obsolete`);function ht(e,t,n){let r=U;r===null&&Pe();var i=void 0,a=Ut(C),o=!H,s=new Set;return wn(()=>{var t=U,n=m();i=n.promise;try{Promise.resolve(e()).then(n.resolve,e=>{e!==ge&&n.reject(e)}).finally(dt)}catch(e){n.reject(e),dt()}var c=N;if(o){if(t.f&32768)var l=ft();if(r.b?.is_rendered())c.async_deriveds.get(t)?.reject(mt);else for(let e of s.values())e.reject(mt);s.add(n),c.async_deriveds.set(t,n)}let u=(e,t=void 0)=>{l?.(),s.delete(n),t!==mt&&(c.activate(),t?(a.f|=oe,qt(a,t)):(a.f&8388608&&(a.f^=oe),qt(a,e)),c.deactivate())};n.promise.then(u,e=>u(null,e||`unknown`))}),yn(()=>{for(let e of s)e.reject(mt)}),new Promise(e=>{function t(n){function r(){n===i?e(a):t(i)}n.then(r,r)}t(i)})}function M(e){let t=pt(e);return Gn(t),t}function gt(e){let t=pt(e);return t.equals=Me,t}function _t(e){var t=e.effects;if(t!==null){e.effects=null;for(var n=0;n<t.length;n+=1)V(t[n])}}function vt(e){var t,n=U,r=e.parent;if(!zn&&r!==null&&e.v!==C&&r.f&24576)return xe(),e.v;Un(r);try{_t(e),t=nr(e)}finally{Un(n)}return t}function yt(e){var t=vt(e);!e.equals(t)&&(e.wv=$n(),(!N?.is_fork||e.deps===null)&&(N===null?e.v=t:(N.capture(e,t,!0),Ct?.capture(e,t,!0)),e.deps===null))?j(e,g):zn||(wt===null?rt(e):(vn()||N?.is_fork)&&wt.set(e,t))}function bt(e){if(e.effects!==null)for(let t of e.effects)(t.teardown||t.ac)&&(t.teardown?.(),t.ac!==null&&st(()=>{t.ac.abort(ge),t.ac=null}),t.fn!==null&&(t.teardown=f),ar(t,0),kn(t))}function xt(e){if(e.effects!==null)for(let t of e.effects)t.teardown&&t.fn!==null&&or(t)}var St=null,N=null,Ct=null,wt=null,Tt=null,Et=!1,Dt=!1,Ot=null,kt=null,At=0,jt=1,Mt=class e{id=jt++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#t=new Set;#n=0;#r=new Map;#i=null;#a=[];#o=[];#s=new Map;#c=new Map;#l=new Set;is_fork=!1;#u=!1;constructor(){St===null?St=this:(St.next=this,this.prev=St),St=this}#d(){if(this.is_fork)return!0;for(let e of this.#r.keys())if(!this.#f(e))return!0;return!1}#f(e){for(var t=e;t!==null;t=t.parent)if(this.#c.has(t))return!0;return!1}skip_effect(e){this.#c.has(e)||this.#c.set(e,{d:[],m:[]}),this.#l.delete(e)}unskip_effect(e,t=e=>this.schedule(e)){var n=this.#c.get(e);if(n){this.#c.delete(e);for(var r of n.d)j(r,_),t(r);for(r of n.m)j(r,v),t(r)}this.#l.add(e)}#p(){var e=[];for(let i of this.#a)if(!(i.f&16384||!(i.f&6144))){for(var t=i,n=!1;t.parent!==null;){t=t.parent;var r=t.f;if(r&96){if(!(r&1024)){n=!0;break}t.f^=g}}n||e.push(t)}return this.#a=[],e}#m(){this.started=!0;for(let[e,t]of this.#s)j(e,t),this.schedule(e);this.apply();for(var t=Ot=[],n=[],r=kt=[];this.#a.length>0;){At++>1e3&&(this.#b(),Pt());for(let e of this.#p())try{this.#h(e,t,n)}catch(t){throw zt(e),this.#d()||this.discard(),t}}if(N=null,r.length>0){var i=e.ensure();for(let e of r)i.schedule(e)}if(Ot=null,kt=null,this.#d()){this.#y(n),this.#y(t);for(let[e,t]of this.#c)Rt(e,t);r.length>0&&N.#m();return}let a=this.#g();if(a)this.#y(n),this.#y(t),a.#v(this);else{this.#s.clear();for(let e of this.#e)e(this);this.#e.clear(),Ct=this,It(n),It(t),Ct=null,this.#i?.resolve();var o=N;this.#n===0&&(this.#a.length===0||o!==null)&&this.#b(),o!==null&&(Vt.clear(),o.#m())}}#h(e,t,n){e.f^=g;for(var r=e.first;r!==null;){var i=r.f,a=!!(i&96);if(!(a&&i&1024||i&8192||this.#c.has(r))&&r.fn!==null){a?r.f^=g:i&4?t.push(r):er(r)&&(i&16&&this.add_dirty_reaction(r,v),or(r));var o=r.first;if(o!==null){r=o;continue}}for(;r!==null;){var s=r.next;if(s!==null){r=s;break}r=r.parent}}}#g(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#_(e))return e;return null}#_(e){for(let[t,[,n]]of this.current)if(!n&&e.current.has(t))return!0;return!1}#v(e){for(let[t,n]of e.current)!this.previous.has(t)&&e.previous.has(t)&&this.previous.set(t,e.previous.get(t)),this.current.set(t,n);for(let[t,n]of e.async_deriveds){let e=this.async_deriveds.get(t);e&&n.promise.then(e.resolve).catch(e.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);let t=e=>{var n=e.reactions;if(n!==null&&!(e.f&2&&!(e.f&6144)))for(let e of n){var r=e.f;if(r&2)t(e);else{var i=e;r&4194320&&!this.async_deriveds.has(i)&&(this.#s.delete(i),j(i,_),this.schedule(i))}}};for(let e of this.current.keys())t(e);this.oncommit(()=>e.discard()),e.#b(),N=this,this.#m()}#y(e){for(var t=0;t<e.length;t+=1)it(e[t],this.#s)}capture(e,t,n=!1){e.v!==C&&!this.previous.has(e)&&this.previous.set(e,e.v),e.f&8388608||(this.current.set(e,[t,n]),wt?.set(e,t)),this.is_fork||(e.v=t)}activate(){N=this}deactivate(){N=null,wt=null}flush(){try{Dt=!0,N=this,this.#m()}finally{At=0,Tt=null,Ot=null,kt=null,Dt=!1,N=null,wt=null,Vt.clear()}}discard(){for(let e of this.#t)e(this);this.#t.clear();for(let e of this.async_deriveds.values())e.reject(mt);this.#b(),this.#i?.resolve()}register_created_effect(e){this.#o.push(e)}increment(e,t){if(this.#n+=1,e){let e=this.#r.get(t)??0;this.#r.set(t,e+1)}}decrement(e,t){if(--this.#n,e){let e=this.#r.get(t)??0;e===1?this.#r.delete(t):this.#r.set(t,e-1)}this.#u||(this.#u=!0,et(()=>{this.#u=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(let[t,n]of e)this.add_dirty_reaction(t,n);e.clear()}add_dirty_reaction(e,t){(t===2048||this.#s.get(e)!==2048)&&this.#s.set(e,t)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#t.add(e)}settled(){return(this.#i??=m()).promise}static ensure(){if(N===null){let t=N=new e;!Dt&&!Et&&et(()=>{t.started||t.flush()})}return N}apply(){wt=null}schedule(e){Tt=e,e.b?.is_pending&&e.f&16777228&&!(e.f&32768)?e.b.defer_effect(e):this.#a.push(e)}#b(){if(this.linked){var e=this.prev,t=this.next;e===null||(e.next=t),t===null?St=e:t.prev=e,this.linked=!1}}};function Nt(e){var t=Et,n=Ct;Ct=null,Et=!0;try{var r;for(e&&(Nt(),r=e());;){if(tt(),N===null)return r;N.flush()}}finally{Et=t,Ct=n}}function Pt(){try{ze()}catch(e){mn(e,Tt)}}var Ft=null;function It(e){var t=e.length;if(t!==0){for(var n=0;n<t;){var r=e[n++];if(!(r.f&24576)&&er(r)&&(Ft=new Set,or(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Mn(r),Ft?.size>0)){Vt.clear();for(let e of Ft){if(e.f&24576)continue;let t=[e],n=e.parent;for(;n!==null;)Ft.has(n)&&(Ft.delete(n),t.push(n)),n=n.parent;for(let e=t.length-1;e>=0;e--){let n=t[e];n.f&24576||or(n)}}Ft.clear()}}Ft=null}}function Lt(e){N.schedule(e)}function Rt(e,t){if(!(e.f&32&&e.f&1024)){e.f&2048?t.d.push(e):e.f&4096&&t.m.push(e),j(e,g);for(var n=e.first;n!==null;)Rt(n,t),n=n.next}}function zt(e){j(e,g);for(var t=e.first;t!==null;)zt(t),t=t.next}var Bt=new Set,Vt=new Map,Ht=!1;function Ut(e,t){return{f:0,v:e,reactions:null,equals:Ae,rv:0,wv:0}}function P(e,t){let n=Ut(e,t);return Gn(n),n}function Wt(e,t=!1,n=!0){let r=Ut(e);return t||(r.equals=Me),r}function F(e,t,n=!1){return H!==null&&(!Vn||H.f&131072)&&Ze()&&H.f&4325394&&(Wn===null||!Wn.has(e))&&Ue(),qt(e,n?Zt(t):t,kt)}var Gt=null,Kt=0;function qt(e,t,n=null){if(!e.equals(t)){zn?Vt.set(e,t):Vt.has(e)||Vt.set(e,e.v);var r=Mt.ensure();if(r.capture(e,t),e.f&2){let t=e;e.f&2048&&vt(t),wt===null&&rt(t)}e.wv=$n(),Gt=null,Kt=0,Xt(e,_,n),Gt=null,Ze()&&U!==null&&U.f&1024&&!(U.f&96)&&(qn===null?Jn([e]):qn.push(e)),!r.is_fork&&Bt.size>0&&!Ht&&Jt()}return t}function Jt(){Ht=!1;for(let e of Bt){e.f&1024&&j(e,v);let t;try{t=er(e)}catch{t=!0}t&&or(e)}Bt.clear()}function Yt(e){F(e,e.v+1)}function Xt(e,t,n){var r=e.reactions;if(r!==null){var i=Ze(),a=r.length;if(Kt+=a,Kt>1e5&&Gt===null&&(Gt=new Set),Gt!==null){if(Gt.has(e))return;Gt.add(e)}for(var o=0;o<a;o++){var s=r[o],c=s.f;if(i||s!==U){var l=(c&_)===0;if(l&&j(s,t),c&131072)Bt.add(s);else if(c&2){var u=s;wt?.delete(u),Xt(u,v,n)}else if(l){var d=s;c&16&&Ft!==null&&Ft.add(d),n===null?Lt(d):n.push(d)}}}}}function Zt(t){if(typeof t!=`object`||!t||se in t||ce in t)return t;let n=l(t);if(n!==s&&n!==c)return t;var r=new Map,i=e(t),o=P(0),u=null,d=Zn,f=e=>{if(Zn===d)return e();var t=H,n=Zn;Hn(null),Qn(d);var r=e();return Hn(t),Qn(n),r};return i&&r.set(`length`,P(t.length,u)),new Proxy(t,{defineProperty(e,t,n){`value`in n&&n.configurable!==!1&&n.enumerable!==!1&&n.writable!==!1||Ve();var i=r.get(t);return i===void 0?f(()=>{var e=P(n.value,u);return r.set(t,e),e}):F(i,n.value,!0),!0},deleteProperty(e,t){var n=r.get(t);if(n===void 0){if(t in e){let e=f(()=>P(C,u));r.set(t,e),Yt(o)}}else F(n,C),Yt(o);return!0},get(e,n,i){if(n===se)return t;var o=r.get(n),s=n in e;if(o===void 0&&(!s||a(e,n)?.writable)&&(o=f(()=>P(Zt(s?e[n]:C),u)),r.set(n,o)),o!==void 0){var c=G(o);return c===C?void 0:c}return Reflect.get(e,n,i)},getOwnPropertyDescriptor(e,t){this.has?.(e,t);var n=Reflect.getOwnPropertyDescriptor(e,t),i=r.get(t);if(i!==void 0){var a=G(i);if(a===C)return;if(n&&`value`in n)n.value=a;else return{enumerable:!0,configurable:!0,value:a,writable:!0}}return n},has(e,t){if(t===se)return!0;var n=r.get(t),i=n!==void 0&&n.v!==C||Reflect.has(e,t);return(n!==void 0||(U!==null||H!==null)&&(!i||a(e,t)?.writable))&&(n===void 0&&(n=f(()=>P(i?Zt(e[t]):C,u)),r.set(t,n)),G(n)===C)?!1:i},set(e,t,n,s){var c=r.get(t),l=t in e;if(i&&t===`length`)for(var d=n;d<c.v;d+=1){var p=r.get(d+``);p===void 0?d in e&&(p=f(()=>P(C,u)),r.set(d+``,p)):F(p,C)}if(c===void 0)(!l||a(e,t)?.writable)&&(c=f(()=>P(void 0,u)),F(c,Zt(n)),r.set(t,c));else{l=c.v!==C;var m=f(()=>Zt(n));F(c,m)}var h=Reflect.getOwnPropertyDescriptor(e,t);if(h?.set&&h.set.call(s,n),!l){if(i&&typeof t==`string`){var g=r.get(`length`),_=Number(t);Number.isInteger(_)&&_>=g.v&&F(g,_+1)}Yt(o)}return!0},ownKeys(e){G(o);var t=Reflect.ownKeys(e).filter(e=>{var t=r.get(e);return t===void 0||t.v!==C});for(var[n,i]of r)i.v!==C&&!(n in e)&&t.push(n);return t},setPrototypeOf(){He()}})}function Qt(e){try{if(typeof e==`object`&&e&&se in e)return e[se]}catch{}return e}function $t(e,t){return Object.is(Qt(e),Qt(t))}var en,tn,nn,rn;function an(){if(en===void 0){en=window,tn=/Firefox/.test(navigator.userAgent);var e=Element.prototype,t=Node.prototype,n=Text.prototype;nn=a(t,`firstChild`).get,rn=a(t,`nextSibling`).get,u(e)&&(e[fe]=void 0,e[de]=null,e[pe]=void 0,e.__e=void 0),u(n)&&(n[me]=void 0)}}function I(e=``){return document.createTextNode(e)}function on(e){return nn.call(e)}function sn(e){return rn.call(e)}function L(e,t){if(!w)return on(e);var n=on(T);if(n===null)n=T.appendChild(I());else if(t&&n.nodeType!==3){var r=I();return n?.before(r),E(r),r}return t&&fn(n),E(n),n}function cn(e,t=!1){if(!w){var n=on(e);return n instanceof Comment&&n.data===``?sn(n):n}if(t){if(T?.nodeType!==3){var r=I();return T?.before(r),E(r),r}fn(T)}return T}function R(e,t=!1){if(!w)return on(e);var n=L(e,t);return D(e),n}function z(e,t=1,n=!1){let r=w?T:e;for(var i;t--;)i=r,r=sn(r);if(!w)return r;if(n){if(r?.nodeType!==3){var a=I();return r===null?i?.after(a):r.before(a),E(a),a}fn(r)}return E(r),r}function ln(e){e.textContent=``}function un(){return!1}function dn(e,t,n){return t==null||t===`http://www.w3.org/1999/xhtml`?n?document.createElement(e,{is:n}):document.createElement(e):n?document.createElementNS(t,e,{is:n}):document.createElementNS(t,e)}function fn(e){if(e.nodeValue.length<65536)return;let t=e.nextSibling;for(;t!==null&&t.nodeType===3;)t.remove(),e.nodeValue+=t.nodeValue,t=e.nextSibling}function pn(e){var t=U;if(t===null)return H.f|=oe,e;if(!(t.f&32768)&&!(t.f&4))throw e;mn(e,t)}function mn(e,t){if(e===ve)throw e;if(!(t!==null&&t.f&16384)){for(;t!==null;){if(t.f&128&&!(t.f&33570816)){if(!(t.f&32768))throw e;try{t.b.error(e);return}catch(t){e=t}}t=t.parent}throw e}}function hn(e){U===null&&(H===null&&Re(e),Le()),zn&&Ie(e)}function gn(e,t){var n=t.last;n===null?t.last=t.first=e:(n.next=e,e.prev=n,t.last=e)}function _n(e,t){var n=U;n!==null&&n.f&8192&&(e|=y);var r={ctx:O,deps:null,nodes:null,f:e|_|512,first:null,fn:t,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};N?.register_created_effect(r);var i=r;if(e&4)Ot===null?Mt.ensure().schedule(r):Ot.push(r);else if(t!==null){try{or(r)}catch(e){throw V(r),e}i.deps===null&&i.teardown===null&&i.nodes===null&&i.first===i.last&&!(i.f&524288)&&(i=i.first,e&16&&e&65536&&i!==null&&(i.f|=ee))}if(i!==null&&(i.parent=n,n!==null&&gn(i,n),H!==null&&H.f&2&&!(e&64))){var a=H;(a.effects??=[]).push(i)}return r}function vn(){return H!==null&&!Vn}function yn(e){let t=_n(8,null);return j(t,g),t.teardown=e,t}function bn(e){hn(`$effect`);var t=U.f;if(!H&&t&32&&O!==null&&!O.i){var n=O;(n.e??=[]).push(e)}else return xn(e)}function xn(e){return _n(4|ne,e)}function Sn(e){Mt.ensure();let t=_n(64|te,e);return(e={})=>new Promise(n=>{e.outro?Nn(t,()=>{V(t),n(void 0)}):(V(t),n(void 0))})}function Cn(e){return _n(4,e)}function wn(e){return _n(ae|te,e)}function Tn(e,t=0){return _n(8|t,e)}function B(e,t=[],n=[],r=[]){lt(r,t,n,t=>{_n(8,()=>{e(...t.map(G))})})}function En(e,t=0){return _n(16|t,e)}function Dn(e){return _n(32|te,e)}function On(e){var t=e.teardown;if(t!==null){let n=zn,r=H;Bn(!0),Hn(null);try{t.call(null)}catch(t){mn(t,e.parent)}finally{Bn(n),Hn(r)}}}function kn(e,t=!1){var n=e.first;for(e.first=e.last=null;n!==null;){let e=n.ac;e!==null&&st(()=>{e.abort(ge)});var r=n.next;n.f&64?n.parent=null:V(n,t),n=r}}function An(e){for(var t=e.first;t!==null;){var n=t.next;t.f&32||V(t),t=n}}function V(e,t=!0){var n=!1;(t||e.f&262144)&&e.nodes!==null&&e.nodes.end!==null&&(jn(e.nodes.start,e.nodes.end),n=!0),e.f|=S,kn(e,t&&!n),ar(e,0);var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)e.stop();On(e),e.f^=S,e.f|=b;var i=e.parent;i!==null&&i.first!==null&&Mn(e),e.next=e.prev=e.teardown=e.ctx=e.deps=e.fn=e.nodes=e.ac=e.b=null}function jn(e,t){for(;e!==null;){var n=e===t?null:sn(e);e.remove(),e=n}}function Mn(e){var t=e.parent,n=e.prev,r=e.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),t!==null&&(t.first===e&&(t.first=r),t.last===e&&(t.last=n))}function Nn(e,t,n=!0){var r=[];e.f|=256,Pn(e,r,!0);var i=()=>{n&&V(e),t&&t()},a=r.length;if(a>0){var o=()=>--a||i();for(var s of r)s.out(o)}else i()}function Pn(e,t,n){if(!(e.f&8192)){e.f^=y;var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)(e.is_global||n)&&t.push(e);for(var i=e.first;i!==null;){var a=i.next;if(!(i.f&64)){var o=!!(i.f&65536)||!!(i.f&32)&&!!(e.f&16);Pn(i,t,o?n:!1)}i=a}}}function Fn(e){e.f&=-257,In(e,!0)}function In(e,t){if(!(e.f&256)&&e.f&8192){e.f^=y,e.f&1024||(j(e,_),Mt.ensure().schedule(e));for(var n=e.first;n!==null;){var r=n.next,i=!!(n.f&65536)||!!(n.f&32);In(n,i?t:!1),n=r}var a=e.nodes&&e.nodes.t;if(a!==null)for(let e of a)(e.is_global||t)&&e.in()}}function Ln(e,t){if(e.nodes)for(var n=e.nodes.start,r=e.nodes.end;n!==null;){var i=n===r?null:sn(n);t.append(n),n=i}}var Rn=null,zn=!1;function Bn(e){zn=e}var H=null,Vn=!1;function Hn(e){H=e}var U=null;function Un(e){U=e}var Wn=null;function Gn(e){H!==null&&(H.f&2097152||H.f&2)&&(Wn??=new Set).add(e)}var W=null,Kn=0,qn=null;function Jn(e){qn=e}var Yn=1,Xn=0,Zn=Xn;function Qn(e){Zn=e}function $n(){return++Yn}function er(e){var t=e.f;if(t&2048)return!0;if(t&4096){for(var n=e.deps,r=n.length,i=0;i<r;i++){var a=n[i];if(er(a)&&yt(a),a.wv>e.wv)return!0}t&512&&wt===null&&j(e,g)}return!1}function tr(e,t,n=!0){var r=e.reactions;if(r!==null&&!(Wn!==null&&Wn.has(e)))for(var i=0;i<r.length;i++){var a=r[i];a.f&2?tr(a,t,!1):t===a&&(n?j(a,_):a.f&1024&&j(a,v),Lt(a))}}function nr(e){var t=W,n=Kn,r=qn,i=H,a=Wn,o=O,s=Vn,c=Zn,l=e.f;W=null,Kn=0,qn=null,H=l&96?null:e,Wn=null,qe(e.ctx),Vn=!1,Zn=++Xn,e.ac!==null&&(st(()=>{e.ac.abort(ge)}),e.ac=null);try{e.f|=ie;var u=e.fn,d=u();e.f|=x;var f=rr(e);if(Ze()&&qn!==null&&!Vn&&f!==null&&!(e.f&6146))for(var p=0;p<qn.length;p++)tr(qn[p],e);if(i!==null&&i!==e){if(Xn++,i.deps!==null)for(let e=0;e<n;e+=1)i.deps[e].rv=Xn;if(t!==null)for(let e of t)e.rv=Xn;qn!==null&&(r===null?r=qn:r.push(...qn))}return e.f&8388608&&(e.f^=oe),d}catch(t){return rr(e),pn(t)}finally{e.f^=ie,W=t,Kn=n,qn=r,H=i,Wn=a,qe(o),Vn=s,Zn=c}}function rr(e){var t=e.deps,n=N?.is_fork;if(W!==null){var r;if(n||ar(e,Kn),t!==null&&Kn>0)for(t.length=Kn+W.length,r=0;r<W.length;r++)t[Kn+r]=W[r];else e.deps=t=W;if(vn()&&e.f&512)for(r=Kn;r<t.length;r++)(t[r].reactions??=[]).push(e)}else!n&&t!==null&&Kn<t.length&&(ar(e,Kn),t.length=Kn);return t}function ir(e,r){let i=r.reactions;if(i!==null){var a=t.call(i,e);if(a!==-1){var o=i.length-1;o===0?i=r.reactions=null:(i[a]=i[o],i.pop())}}if(i===null&&r.f&2&&(W===null||!n.call(W,r))){var s=r;s.f&512&&(s.f^=512),s.v!==C&&rt(s),s.ac!==null&&st(()=>{s.ac.abort(ge),s.ac=null,j(s,_)}),bt(s),ar(s,0)}}function ar(e,t){var n=e.deps;if(n!==null)for(var r=t;r<n.length;r++)ir(e,n[r])}function or(e){var t=e.f;if(!(t&16384)){j(e,g);var n=U;U=e;try{t&16777232?An(e):kn(e),On(e);var r=nr(e);e.teardown=typeof r==`function`?r:null,e.wv=Yn}finally{U=n}}}async function sr(){await Promise.resolve(),Nt()}function G(e){var t=!!(e.f&2);if(Rn?.add(e),H!==null&&!Vn&&!(U!==null&&U.f&16384)&&(Wn===null||!Wn.has(e))){var r=H.deps;if(H.f&2097152)e.rv<Xn&&(e.rv=Xn,W===null&&r!==null&&r[Kn]===e?Kn++:W===null?W=[e]:W.push(e));else{H.deps??=[],n.call(H.deps,e)||H.deps.push(e);var i=e.reactions;i===null?e.reactions=[H]:n.call(i,H)||i.push(H)}}if(zn&&Vt.has(e))return Vt.get(e);if(t){var a=e;if(zn){var o=a.v;return(!(a.f&1024)&&a.reactions!==null||lr(a))&&(o=vt(a)),Vt.set(a,o),o}var s=!(a.f&512)&&!Vn&&H!==null&&!!(H.f&512),c=(a.f&x)===0;er(a)&&(s&&(a.f|=512),yt(a)),s&&!c&&(xt(a),cr(a))}if(wt?.has(e))return wt.get(e);if(e.f&8388608)throw e.v;return e.v}function cr(e){if(e.f|=512,e.deps!==null)for(let r of e.deps){var t=r.reactions;t===null?r.reactions=[e]:n.call(t,e)||t.push(e),r.f&2&&!(r.f&512)&&(xt(r),cr(r))}}function lr(e){if(e.v===C)return!0;if(e.deps===null)return!1;for(let t of e.deps)if(Vt.has(t)||t.f&2&&lr(t))return!0;return!1}function ur(e){var t=Vn;try{return Vn=!0,e()}finally{Vn=t}}[...`allowfullscreen.async.autofocus.autoplay.checked.controls.default.disabled.formnovalidate.indeterminate.inert.ismap.loop.multiple.muted.nomodule.novalidate.open.playsinline.readonly.required.reversed.seamless.selected.webkitdirectory.defer.disablepictureinpicture.disableremoteplayback`.split(`.`)];var dr=[`touchstart`,`touchmove`];function fr(e){return dr.includes(e)}var pr=[`textarea`,`script`,`style`,`title`];function mr(e){return pr.includes(e)}var hr=Symbol(`events`),gr=new Set,_r=new Set;function vr(e,t,n,r={}){function i(e){if(r.capture||Cr.call(t,e),!e.cancelBubble)return st(()=>n?.call(this,e))}return e.startsWith(`pointer`)||e.startsWith(`touch`)||e===`wheel`?(i.__removed=!1,et(()=>{i.__removed||t.addEventListener(e,i,r)})):t.addEventListener(e,i,r),i}function yr(e,t,n,r,i){var a={capture:r,passive:i},o=vr(e,t,n,a);(t===document.body||t===window||t===document||t instanceof HTMLMediaElement)&&yn(()=>{o.__removed=!0,t.removeEventListener(e,o,a)})}function K(e,t,n){(t[hr]??={})[e]=n}function br(e){for(var t=0;t<e.length;t++)gr.add(e[t]);for(var n of _r)n(e)}var xr=null,Sr=!1;function Cr(e){var t=this,n=t.ownerDocument,r=e.type,a=e.composedPath?.()||[],o=a[0]||e.target;xr=e,Sr||(Sr=!0,setTimeout(()=>{Sr=!1,xr=null}));var s=0,c=xr===e&&e[hr];if(c){var l=a.indexOf(c);if(l!==-1&&(t===document||t===window)){e[hr]=t;return}var u=a.indexOf(t);if(u===-1)return;l<=u&&(s=l)}if(o=a[s]||e.target,o!==t){i(e,`currentTarget`,{configurable:!0,get(){return o||n}});var d=H,f=U;Hn(null),Un(null);try{for(var p,m=[];o!==null&&o!==t;){try{var h=o[hr]?.[r];h==null||o.disabled&&e.target!==o||h.call(o,e)}catch(e){p?m.push(e):p=e}if(e.cancelBubble)break;s++,o=s<a.length?a[s]:null}if(p){for(let e of m)queueMicrotask(()=>{throw e});throw p}}finally{e[hr]=t,delete e.currentTarget,Hn(d),Un(f)}}}var wr=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy(`svelte-trusted-html`,{createHTML:e=>e});function Tr(e){return wr?.createHTML(e)??e}function Er(e){var t=dn(`template`);return t.innerHTML=Tr(e.replaceAll(`<!>`,`<!---->`)),t.content}function Dr(e,t){var n=U;n.nodes===null&&(n.nodes={start:e,end:t,a:null,t:null})}function q(e,t){var n=!!(t&1),r=!!(t&2),i,a=!e.startsWith(`<!>`);return()=>{if(w)return Dr(T,null),T;i===void 0&&(i=Er(a?e:`<!>`+e),n||(i=on(i)));var t=r||tn?document.importNode(i,!0):i.cloneNode(!0);if(n){var o=on(t),s=t.lastChild;Dr(o,s)}else Dr(t,t);return t}}function Or(e,t,n=`svg`){var r=!e.startsWith(`<!>`),i=!!(t&1),a=`<${n}>${r?e:`<!>`+e}</${n}>`,o;return()=>{if(w)return Dr(T,null),T;if(!o){var e=on(Er(a));if(i)for(o=document.createDocumentFragment();on(e);)o.appendChild(on(e));else o=on(e)}var t=o.cloneNode(!0);if(i){var n=on(t),r=t.lastChild;Dr(n,r)}else Dr(t,t);return t}}function kr(e,t){return Or(e,t,`svg`)}function Ar(e=``){if(!w){var t=I(e+``);return Dr(t,t),t}var n=T;return n.nodeType===3?fn(n):(n.before(n=I()),E(n)),Dr(n,n),n}function jr(){if(w)return Dr(T,null),T;var e=document.createDocumentFragment(),t=document.createComment(``),n=I();return e.append(t,n),Dr(t,n),e}function J(e,t){if(w){var n=U;n.f&32768&&n.nodes.end!==null||(n.nodes.end=T),Ee()}else e!==null&&e.before(t)}function Mr(){if(w&&T&&T.nodeType===8&&T.textContent?.startsWith(`$`)){let e=T.textContent.substring(1);return Ee(),e}return(window.__svelte??={}).uid??=1,`c${window.__svelte.uid++}`}function Nr(e){let t=0,n=Ut(0),r;return()=>{vn()&&(G(n),Tn(()=>(t===0&&(r=ur(()=>e(()=>Yt(n)))),t+=1,()=>{et(()=>{--t,t===0&&(r?.(),r=void 0,Yt(n))})})))}}var Pr=ee|te;function Fr(e,t,n,r){new Ir(e,t,n,r)}var Ir=class{parent;is_pending=!1;transform_error;#e;#t=w?T:null;#n;#r;#i;#a=null;#o=null;#s=null;#c=null;#l=0;#u=0;#d=!1;#f=new Map;#p=null;#m=Nr(()=>(this.#p=Ut(this.#l),()=>{this.#p=null}));constructor(e,t,n,r){this.#e=e,this.#n=t,this.#r=e=>{var t=U;t.b=this,t.f|=128,n(e)},this.parent=U.b,this.transform_error=r??this.parent?.transform_error??(e=>e),this.#i=En(()=>{if(w){let e=ke(this.#t);Ee();let t=e===`[!`;if(e.startsWith(`[?`)){let t=JSON.parse(e.slice(2));this.#g(t)}else t?this.#y():this.#h()}else this.#b()},Pr),w&&(this.#e=T)}#h(){try{this.#a=Dn(()=>this.#r(this.#e))}catch(e){this.error(e)}}#g(e){let t=this.#n.failed,{reset:n,invoke_onerror:r}=this.#_(e);et(r),t&&(this.#s=Dn(()=>{t(this.#e,()=>e,()=>n)}))}#_(e){var t=!1,n=!1;let r=()=>{this.#v()||(t?we():(t=!0,n&&We(),this.#s!==null&&Nn(this.#s,()=>{this.#s=null}),this.#S(()=>{this.#b()})))};return{reset:r,invoke_onerror:()=>{if(!this.#v())try{n=!0,this.#n.onerror?.(e,r),n=!1}catch(e){mn(e,this.#i&&this.#i.parent)}}}}#v(){return(this.#i.f&(b|S))!==0}#y(){let e=this.#n.pending;e&&(this.is_pending=!0,this.#o=Dn(()=>e(this.#e)),et(()=>{if(!this.#v()){var e=this.#c=document.createDocumentFragment(),t=I(),n=!1;e.append(t),this.#a=this.#S(()=>{try{return Dn(()=>this.#r(t))}catch(e){try{this.error(e),n=!0}catch(e){mn(e,this.#i.parent)}return null}}),this.#a===null?(this.#c=null,n&&this.#x(N)):this.#u===0&&(this.#e.before(e),this.#c=null,Nn(this.#o,()=>{this.#o=null}),this.#x(N))}}))}#b(){try{if(this.is_pending=this.has_pending_snippet(),this.#u=0,this.#l=0,this.#a=Dn(()=>{this.#r(this.#e)}),this.#u>0){var e=this.#c=document.createDocumentFragment();Ln(this.#a,e);let t=this.#n.pending;this.#o=Dn(()=>t(this.#e))}else this.#x(N)}catch(e){this.error(e)}}#x(e){this.is_pending=!1,e.transfer_reactions(this.#f)}defer_effect(e){it(e,this.#f)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#n.pending}#S(e){var t=U,n=H,r=O;Un(this.#i),Hn(this.#i),qe(this.#i.ctx);try{return Mt.ensure(),e()}finally{Un(t),Hn(n),qe(r)}}#C(e,t){this.has_pending_snippet()?(this.#u+=e,this.#u===0&&(this.#x(t),this.#o&&Nn(this.#o,()=>{this.#o=null}),this.#c&&=(this.#e.before(this.#c),null))):this.parent&&this.parent.#C(e,t)}update_pending_count(e,t){this.#C(e,t),this.#l+=e,!this.#p||this.#d||(this.#d=!0,et(()=>{this.#d=!1,this.#p&&qt(this.#p,this.#l)}))}get_effect_pending(){return this.#m(),G(this.#p)}error(e){if(e===ve||!this.#n.onerror&&!this.#n.failed)throw e;N?.is_fork?(this.#a&&N.skip_effect(this.#a),this.#o&&N.skip_effect(this.#o),this.#s&&N.skip_effect(this.#s),N.oncommit(()=>{this.#v()||this.#w(e)})):this.#w(e)}#w(e){this.#a&&=(V(this.#a),null),this.#o&&=(V(this.#o),null),this.#s&&=(V(this.#s),null),w&&(E(this.#t),De(),E(Oe()));let t=this.#n.failed,n=e=>{if(this.#v())return;let{reset:n,invoke_onerror:r}=this.#_(e);r(),t&&!this.#v()&&(this.#s=this.#S(()=>{try{return Dn(()=>{var r=U;r.b=this,r.f|=128,t(this.#e,()=>e,()=>n)})}catch(e){return mn(e,this.#i.parent),null}}))};et(()=>{if(!this.#v()){var t;try{t=this.transform_error(e)}catch(e){mn(e,this.#i&&this.#i.parent);return}typeof t==`object`&&t&&typeof t.then==`function`?t.then(n,e=>mn(e,this.#i&&this.#i.parent)):n(t)}})}};function Y(e,t){var n=t==null?``:typeof t==`object`?`${t}`:t;n!==(e[me]??=e.nodeValue)&&(e[me]=n,e.nodeValue=`${n}`)}function Lr(e,t){return zr(e,t)}var Rr=new Map;function zr(e,{target:t,anchor:n,props:i={},events:a,context:o,intro:s=!0,transformError:c}){an();var l=void 0,u=Sn(()=>{var s=n??t.appendChild(I());Fr(s,{pending:()=>{}},t=>{k({});var n=O;if(o&&(n.c=o),a&&(i.$$events=a),w&&Dr(t,null),l=e(t,i)||Xe(),w&&(U.nodes.end=T,T===null||T.nodeType!==8||T.data!==`]`))throw Se(),ve;A()},c);var u=new Set,d=e=>{for(var n=0;n<e.length;n++){var r=e[n];if(!u.has(r)){u.add(r);var i=fr(r);for(let e of[t,document]){var a=Rr.get(e);a===void 0&&(a=new Map,Rr.set(e,a));var o=a.get(r);o===void 0?(e.addEventListener(r,Cr,{passive:i}),a.set(r,1)):a.set(r,o+1)}}}};return d(r(gr)),_r.add(d),()=>{for(var e of u)for(let n of[t,document]){var r=Rr.get(n),i=r.get(e);--i==0?(n.removeEventListener(e,Cr),r.delete(e),r.size===0&&Rr.delete(n)):r.set(e,i)}_r.delete(d),s!==n&&s.parentNode?.removeChild(s)}});return Br.set(l,u),l}var Br=new WeakMap,Vr=class{anchor;#e=new Map;#t=new Map;#n=new Map;#r=new Set;#i=!0;constructor(e,t=!0){this.anchor=e,this.#i=t}#a=e=>{if(this.#e.has(e)){var t=this.#e.get(e),n=this.#t.get(t);if(n)Fn(n),this.#r.delete(t);else{var r=this.#n.get(t);r&&(Fn(r.effect),this.#t.set(t,r.effect),this.#n.delete(t),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),n=r.effect)}for(let[t,n]of this.#e){if(this.#e.delete(t),t===e)break;let r=this.#n.get(n);r&&(V(r.effect),this.#n.delete(n))}for(let[e,r]of this.#t){if(e===t||this.#r.has(e))continue;let i=()=>{if(Array.from(this.#e.values()).includes(e)){var t=document.createDocumentFragment();Ln(r,t),t.append(I()),this.#n.set(e,{effect:r,fragment:t})}else V(r);this.#r.delete(e),this.#t.delete(e)};this.#i||!n?(this.#r.add(e),Nn(r,i,!1)):i()}}};#o=e=>{this.#e.delete(e);let t=Array.from(this.#e.values());for(let[e,n]of this.#n)t.includes(e)||(V(n.effect),this.#n.delete(e))};ensure(e,t){var n=N,r=un();if(t&&!this.#t.has(e)&&!this.#n.has(e)){if(r){var i=document.createDocumentFragment(),a=I();i.append(a),this.#n.set(e,{effect:Dn(()=>t(a)),fragment:i})}else this.#t.set(e,Dn(()=>t(this.anchor)))}if(this.#e.set(n,e),r){for(let[t,r]of this.#t)t===e?n.unskip_effect(r):n.skip_effect(r);for(let[t,r]of this.#n)t===e?n.unskip_effect(r.effect):n.skip_effect(r.effect);n.oncommit(this.#a),n.ondiscard(this.#o)}else w&&(this.anchor=T),this.#a(n)}};function X(e,t,n=!1){var r;w&&(r=T,Ee());var i=new Vr(e),a=n?ee:0;function o(e,t){if(w){var n=ke(r);if(e!==parseInt(n.substring(1))){var a=Oe();E(a),i.anchor=a,Te(!1),i.ensure(e,t),Te(!0);return}}i.ensure(e,t)}En(()=>{var e=!1;t((t,n=0)=>{e=!0,o(n,t)}),e||o(-1,null)},a)}function Hr(e,t,n){for(var i=[],a=t.length,o,s=t.length,c=0;c<a;c++){let n=t[c];Nn(n,()=>{if(o){if(o.pending.delete(n),o.done.add(n),o.pending.size===0){var t=e.outrogroups;Ur(e,r(o.done)),t.delete(o),t.size===0&&(e.outrogroups=null)}}else--s},!1)}if(s===0){var l=i.length===0&&n!==null&&e.pending.size===0;if(l){var u=n,d=u.parentNode;ln(d),d.append(u),e.items.clear()}Ur(e,t,!l)}else o={pending:new Set(t),done:new Set},(e.outrogroups??=new Set).add(o)}function Ur(e,t,n=!0){var r;if(e.pending.size>0){r=new Set;for(let t of e.pending.values())for(let n of t)r.add(e.items.get(n).e)}for(var i=0;i<t.length;i++){var a=t[i];r?.has(a)?(a.f|=re,Ln(a,document.createDocumentFragment())):V(t[i],n)}}var Wr;function Gr(t,n,i,a,o,s=null){var c=t,l=new Map;if(n&4){var u=t;c=w?E(on(u)):u.appendChild(I())}w&&Ee();var d=null,f=gt(()=>{var t=i();return e(t)?t:t==null?[]:r(t)}),p=new Map,m=!0;function h(e){if(!(_.effect.f&16384)){_.pending.delete(e);var t=G(f);_.fallback=d,qr(_,t,c,n,a),d!==null&&(t.length===0?d.f&33554432?(d.f^=re,Yr(d,null,c)):Fn(d):Nn(d,()=>{d=null}))}}function g(e){_.pending.delete(e)}var _={effect:En(()=>{var e=G(f),t=e.length;let r=!1;w&&ke(c)===`[!`!=(t===0)&&(c=Oe(),E(c),Te(!1),r=!0);for(var u=new Set,_=N,v=un(),y=0;y<t;y+=1){w&&T.nodeType===8&&T.data===`]`&&(c=T,r=!0,Te(!1));var b=e[y],x=a(b,y),S=m?null:l.get(x);S?(S.v&&qt(S.v,b),S.i&&qt(S.i,y),v&&_.unskip_effect(S.e)):(S=Jr(l,m?c:Wr??=I(),b,x,y,o,n,i),m||(S.e.f|=re),l.set(x,S)),u.add(x)}if(t===0&&s&&!d&&(m?d=Dn(()=>s(c)):(d=Dn(()=>s(Wr??=I())),d.f|=re)),t>u.size&&Fe(``,``,``),w&&t>0&&E(Oe()),!m){if(p.set(_,u),v){for(let[e,t]of l)u.has(e)||_.skip_effect(t.e);_.oncommit(h),_.ondiscard(g)}else h(_)}r&&Te(!0),G(f)}),flags:n,items:l,pending:p,outrogroups:null,fallback:d};m=!1,w&&(c=T)}function Kr(e){for(;e!==null&&!(e.f&32);)e=e.next;return e}function qr(e,t,n,i,a){var o=!!(i&8),s=t.length,c=e.items,l=Kr(e.effect.first),u,d=null,f,p=[],m=[],h,g,_,v;if(o)for(v=0;v<s;v+=1)h=t[v],g=a(h,v),_=c.get(g).e,_.f&33554432||(_.nodes?.a?.measure(),(f??=new Set).add(_));for(v=0;v<s;v+=1){if(h=t[v],g=a(h,v),_=c.get(g).e,e.outrogroups!==null)for(let t of e.outrogroups)t.pending.delete(_),t.done.delete(_);if(_.f&8192&&(Fn(_),o&&(_.nodes?.a?.unfix(),(f??=new Set).delete(_))),_.f&33554432){if(_.f^=re,_===l)Yr(_,null,n);else{var y=d?d.next:l;_===e.effect.last&&(e.effect.last=_.prev),_.prev&&(_.prev.next=_.next),_.next&&(_.next.prev=_.prev),Xr(e,d,_),Xr(e,_,y),Yr(_,y,n),d=_,p=[],m=[],l=Kr(d.next);continue}}if(_!==l){if(u!==void 0&&u.has(_)){if(p.length<m.length){var b=m[0],x;d=b.prev;var S=p[0],ee=p[p.length-1];for(x=0;x<p.length;x+=1)Yr(p[x],b,n);for(x=0;x<m.length;x+=1)u.delete(m[x]);Xr(e,S.prev,ee.next),Xr(e,d,S),Xr(e,ee,b),l=b,d=ee,--v,p=[],m=[]}else u.delete(_),Yr(_,l,n),Xr(e,_.prev,_.next),Xr(e,_,d===null?e.effect.first:d.next),Xr(e,d,_),d=_;continue}for(p=[],m=[];l!==null&&l!==_;)(u??=new Set).add(l),m.push(l),l=Kr(l.next);if(l===null)continue}_.f&33554432||p.push(_),d=_,l=Kr(_.next)}if(e.outrogroups!==null){for(let t of e.outrogroups)t.pending.size===0&&(Ur(e,r(t.done)),e.outrogroups?.delete(t));e.outrogroups.size===0&&(e.outrogroups=null)}if(l!==null||u!==void 0){var te=[];if(u!==void 0)for(_ of u)_.f&8192||te.push(_);for(;l!==null;)!(l.f&8192)&&l!==e.fallback&&te.push(l),l=Kr(l.next);var ne=te.length;if(ne>0){var ie=i&4&&s===0?n:null;if(o){for(v=0;v<ne;v+=1)te[v].nodes?.a?.measure();for(v=0;v<ne;v+=1)te[v].nodes?.a?.fix()}Hr(e,te,ie)}}o&&et(()=>{if(f!==void 0)for(_ of f)_.nodes?.a?.apply()})}function Jr(e,t,n,r,i,a,o,s){var c=o&1?o&16?Ut(n):Wt(n,!1,!1):null,l=o&2?Ut(i):null;return{v:c,i:l,e:Dn(()=>(a(t,c??n,l??i,s),()=>{e.delete(r)}))}}function Yr(e,t,n){if(e.nodes)for(var r=e.nodes.start,i=e.nodes.end,a=t&&!(t.f&33554432)?t.nodes.start:n;r!==null;){var o=sn(r);if(a.before(r),r===i)return;r=o}}function Xr(e,t,n){t===null?e.effect.first=n:t.next=n,n===null?e.effect.last=t:n.prev=t}function Zr(e,t,...n){var r=new Vr(e);En(()=>{let e=t()??null;r.ensure(e,e&&(t=>e(t,...n)))},ee)}function Qr(e,t,n){var r;w&&(r=T,Ee());var i=new Vr(e);En(()=>{var e=t()??null;if(w&&ke(r)===`[`!=(e!==null)){var a=Oe();E(a),i.anchor=a,Te(!1),i.ensure(e,e&&(t=>n(t,e))),Te(!0)}else i.ensure(e,e&&(t=>n(t,e)))},ee)}function $r(e,t,n,r,i,a){let o=w;w&&Ee();var s=null;w&&T.nodeType===1&&(s=T,Ee());var c=w?T:e,l=new Vr(c,!1);En(()=>{let e=t()||null;var a=i?i():n||e===`svg`?be:void 0;if(e===null)l.ensure(null,null);else return l.ensure(e,t=>{if(e){var n=w;if(s=w?s:dn(e,a),Dr(s,s),r){var i=null;w&&mr(e)&&s.append(i=document.createComment(``));var o=w?on(s):s.appendChild(I());w&&(o===null?Te(!1):E(o)),r(s,o),i?.remove()}U.nodes.end=s,n||t.before(s)}w&&E(t)}),()=>{}},ee),yn(()=>{}),o&&(Te(!0),E(c))}var ei=[...` 	
\r\f\xA0\v﻿`];function ti(e,t,n){var r=e==null?``:``+e;if(t&&(r=r?r+` `+t:t),n){for(var i of Object.keys(n))if(n[i])r=r?r+` `+i:i;else if(r.length)for(var a=i.length,o=0;(o=r.indexOf(i,o))>=0;){var s=o+a;(o===0||ei.includes(r[o-1]))&&(s===r.length||ei.includes(r[s]))?r=(o===0?``:r.substring(0,o))+r.substring(s+1):o=s}}return r===``?null:r}function ni(e,t,n,r,i,a){var o=e[fe];if(w||o!==n||o===void 0){var s=ti(n,r,a);w&&s===e.getAttribute(`class`)||(s==null?e.removeAttribute(`class`):t?e.className=s:e.setAttribute(`class`,s)),e[fe]=n}else if(a&&i!==a)for(var c in a){var l=!!a[c];(i==null||l!==!!i[c])&&e.classList.toggle(c,l)}return a}function ri(e,t){t?e.hasAttribute(`selected`)||e.setAttribute(`selected`,``):e.removeAttribute(`selected`)}function ii(t,n){var r=t.__defaultValue,i=t.multiple,a=i?r??[]:null;if(!i||e(a)){var o=t.selectedIndex,s=n&&i?new Set(t.selectedOptions):null;for(var c of t.options){var l=si(c);ri(c,i?a.includes(l):$t(l,r))}if(n){if(s!==null)for(c of t.options){var u=s.has(c);c.selected!==u&&(c.selected=u)}else t.selectedIndex!==o&&(t.selectedIndex=o)}}}function ai(t,n,r=!1){if(t.multiple){if(n==null)return;if(!e(n))return Ce();for(var i of t.options)i.selected=n.includes(si(i))}else{for(i of t.options)if($t(si(i),n)){i.selected=!0;return}r&&n===void 0||(t.selectedIndex=-1)}}function oi(e){var t=new MutationObserver(t=>{t.every(ci)||(`__defaultValue`in e&&ii(e,!1),`__value`in e&&ai(e,e.__value))});t.observe(e,{childList:!0,subtree:!0,attributes:!0,attributeFilter:[`value`]}),yn(()=>{t.disconnect()})}function si(e){return`__value`in e?e.__value:e.value}function ci(e){if(e.target.closest(`selectedcontent`)!==null)return!0;if(e.type===`childList`){var t=[...e.addedNodes,...e.removedNodes];return t.length>0&&t.every(e=>e.nodeName===`SELECTEDCONTENT`)}return!1}var li=Symbol(`is custom element`),ui=Symbol(`is html`),di=_e?`link`:`LINK`,fi=_e?`progress`:`PROGRESS`;function pi(e){if(w){var t=!1,n=()=>{if(!t){if(t=!0,e.hasAttribute(`value`)){var n=e.value;Z(e,`value`,null),e.value=n}if(e.hasAttribute(`checked`)){var r=e.checked;Z(e,`checked`,null),e.checked=r}}};e[he]=n,et(n),ot()}}function mi(e,t){var n=gi(e);n.value!==(n.value=t??void 0)&&(e.value!==t||t===0&&e.nodeName===fi)&&(e.value=t??``)}function hi(e,t){var n=gi(e);n.checked!==(n.checked=t??void 0)&&(e.checked=t)}function Z(e,t,n,r){var i=gi(e);if(!(w&&(i[t]=e.getAttribute(t),t===`src`||t===`srcset`||t===`href`&&e.nodeName===di))){var a=i[t];a!==(i[t]=n)&&(t===`loading`&&(e[ue]=n),n==null?e.removeAttribute(t):typeof n!=`string`&&vi(e).has(t)?e[t]=n:(!w||typeof n!=`number`&&typeof n!=`boolean`||a!==String(n))&&e.setAttribute(t,n))}}function gi(e){return e[de]??={[li]:e.nodeName.includes(`-`),[ui]:e.namespaceURI===ye}}var _i=new Map;function vi(e){var t=e.getAttribute(`is`)||e.nodeName,n=_i.get(t);if(n)return n;_i.set(t,n=new Set);for(var r,i=e,a=Element.prototype;a!==i;){for(var s in r=o(i),r)r[s].set&&s!==`innerHTML`&&s!==`textContent`&&s!==`innerText`&&n.add(s);i=l(i)}return n}function yi(e,t,n=t){var r=new WeakSet;ct(e,`input`,async i=>{var a=i?e.defaultValue:e.value;if(a=bi(e)?xi(a):a,n(a),N!==null&&r.add(N),await sr(),a!==(a=t())){var o=e.selectionStart,s=e.selectionEnd,c=e.value.length;if(e.value=a??``,s!==null){var l=e.value.length;o===s&&s===c&&l>c?(e.selectionStart=l,e.selectionEnd=l):(e.selectionStart=o,e.selectionEnd=Math.min(s,l))}}}),(w&&e.defaultValue!==e.value||ur(t)==null&&e.value)&&(n(bi(e)?xi(e.value):e.value),N!==null&&r.add(N)),Tn(()=>{var n=t();if(e===document.activeElement){var i=N;if(r.has(i))return}bi(e)&&n===xi(e.value)||(e.type!==`date`||n||e.value)&&n!==e.value&&(e.value=n??``)})}function bi(e){var t=e.type;return t===`number`||t===`range`}function xi(e){return e===``?null:+e}function Si(e,t){return e===t||e?.[se]===t}function Ci(e=Xe(),t,n,r){var i=O.r,a=U;return Cn(()=>{var o,s;return Tn(()=>{o=s,s=r?.()||[],ur(()=>{Si(n(...s),e)||(t(e,...s),o&&Si(n(...o),e)&&t(null,...o))})}),()=>{let r=a;for(;r!==i&&r.parent!==null&&r.parent.f&33554432;)r=r.parent;let o=()=>{s&&Si(n(...s),e)&&t(null,...s)},c=r.teardown;r.teardown=()=>{o(),c?.()}}}),e}var wi=!1;function Ti(e){var t=wi;try{return wi=!1,[e(),wi]}finally{wi=t}}var Ei={get(e,t){let n=e.props.length;for(;n--;){let r=e.props[n];if(d(r)&&(r=r()),typeof r==`object`&&r&&t in r)return r[t]}},set(e,t,n){let r=e.props.length;for(;r--;){let i=e.props[r];d(i)&&(i=i());let o=a(i,t);if(o&&o.set)return o.set(n),!0}return!1},getOwnPropertyDescriptor(e,t){let n=e.props.length;for(;n--;){let r=e.props[n];if(d(r)&&(r=r()),typeof r==`object`&&r&&t in r){let e=a(r,t);return e&&!e.configurable&&(e.configurable=!0),e}}},has(e,t){if(t===se||t===le)return!1;for(let n of e.props)if(d(n)&&(n=n()),n!=null&&t in n)return!0;return!1},ownKeys(e){let t=[];for(let n of e.props)if(d(n)&&(n=n()),n){for(let e in n)t.includes(e)||t.push(e);for(let e of Object.getOwnPropertySymbols(n))t.includes(e)||t.push(e)}return t}};function Di(...e){return new Proxy({props:e},Ei)}function Oi(e,t,n,r){var i=!0,o=!!(n&8),s=!!(n&16),c=r,l=!0,u=void 0,d=()=>s&&i?(u??=pt(r),G(u)):(l&&(l=!1,c=s?ur(r):r),c);let f;if(o){var p=se in e||le in e;f=a(e,t)?.set??(p&&t in e?n=>e[t]=n:void 0)}var m,h=!1;o?[m,h]=Ti(()=>e[t]):m=e[t],m===void 0&&r!==void 0&&(m=d(),f&&(i&&Be(t),f(m)));var g=i?()=>{var n=e[t];return n===void 0?d():(l=!0,n)}:()=>{var n=e[t];return n!==void 0&&(c=void 0),n===void 0?c:n};if(i&&!(n&4))return g;if(f){var _=e.$$legacy;return(function(e,t){return arguments.length>0?((!i||!t||_||h)&&f(t?g():e),e):g()})}var v=!1,y=(n&1?pt:gt)(()=>(v=!1,g()));o&&G(y);var b=U;return(function(e,t){if(arguments.length>0){let n=t?G(y):i&&o?Zt(e):e;return F(y,n),v=!0,c!==void 0&&(c=n),e}return zn&&v||b.f&16384?y.v:G(y)})}typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var ki=q(`<bdi dir="auto"> </bdi>`),Ai=q(`<p class="svelte-1fpw1hr"> </p>`),ji=q(`<p class="svelte-1fpw1hr"><code class="svelte-1fpw1hr"> </code></p>`),Mi=q(`<div class="row next svelte-1fpw1hr"><!></div>`),Ni=q(`<section class="empty svelte-1fpw1hr"><!> <!> <!> <!></section>`);function Pi(e,t){let n=Oi(t,`text`,3,``),r=Oi(t,`commands`,19,()=>[]),i=Oi(t,`alone`,3,!1);var a=Ni(),o=L(a);$r(o,()=>i()?`h1`:`h2`,!1,(e,n)=>{ni(e,0,`svelte-1fpw1hr`);var r=ki(),i=R(r,!0);B(()=>{Y(i,t.title),r.dir=r.dir}),J(n,r)});var s=z(o,2),c=e=>{var t=Ai(),r=R(t,!0);B(()=>Y(r,n())),J(e,t)};X(s,e=>{n()&&e(c)});var l=z(s,2);Gr(l,16,r,e=>e,(e,t)=>{var n=ji(),r=R(L(n),!0);D(n),B(()=>Y(r,t)),J(e,n)});var u=z(l,2),d=e=>{var n=Mi();Zr(L(n),()=>t.children),D(n),J(e,n)};X(u,e=>{t.children&&e(d)}),D(a),J(e,a)}var Fi=`/app`,Ii=[`on`,`known`,`reliability`,`credibility`],Li=[`dataset`,`stance`],Ri=[...Ii,...Li];function zi(e){let t=t=>/^\d{4}-\d\d-\d\d$/.test(e.get(t)??``)?e.get(t):null;return{on:t(`on`),known:t(`known`),dataset:e.getAll(`dataset`),stance:e.getAll(`stance`),reliability:e.get(`reliability`),credibility:e.get(`credibility`)}}function Bi(e){let t=[e.reliability,e.credibility].filter(e=>e!==null).length;return e.dataset.length+e.stance.length+t}function Vi(e,t){let n=new URLSearchParams(e);for(let[e,r]of Object.entries(t))n.delete(e),Array.isArray(r)?r.forEach(t=>n.append(e,t)):r!=null&&r!==``&&n.append(e,String(r));return n}function Hi(e){return new URLSearchParams([...e].filter(([e])=>Ri.includes(e)))}function Ui(e){return e===`/app`?`/`:e.startsWith(`/app/`)?e.slice(4):null}function Wi(e,t){let n=t.toString().replaceAll(`%3A`,`:`).replaceAll(`%2C`,`,`);return Fi+e+(n?`?${n}`:``)}function Gi(e,t){let n=e.split(`/`),r=t.split(`/`);if(n.length!==r.length)return null;let i={};for(let[e,t]of n.entries()){let n=r[e]??``;if(t.startsWith(`:`)&&n!==``)i[t.slice(1)]=Ki(n);else if(t!==n)return null}return i}function Ki(e){try{return decodeURIComponent(e)}catch{return e}}var Q=new class{#e=P(Zt(Ui(location.pathname)??`/`));get path(){return G(this.#e)}set path(e){F(this.#e,e,!0)}#t=P(new URLSearchParams(location.search));get query(){return G(this.#t)}set query(e){F(this.#t,e)}#n=M(()=>zi(this.query));get question(){return G(this.#n)}set question(e){F(this.#n,e)}go(e,t={}){let n=new URL(e,location.origin);history[t.replace?`replaceState`:`pushState`](null,``,n),this.read(),t.replace||scrollTo(0,0)}set(e,t={}){let n=Wi(this.path,Vi(this.query,e));n!==location.pathname+location.search&&(history[t.replace?`replaceState`:`pushState`](null,``,n),this.read())}read(){this.path=Ui(location.pathname)??`/`,this.query=new URLSearchParams(location.search)}};function qi(e,t={}){return Wi(e,Vi(Hi(Q.query),t))}function Ji(){addEventListener(`popstate`,()=>Q.read()),document.addEventListener(`click`,e=>{let t=e.target.closest(`a`),n=e.button===0&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey;!t||!n||e.defaultPrevented||t.target||t.hasAttribute(`download`)||t.origin===location.origin&&Ui(t.pathname)!==null&&(t.hash&&t.pathname===location.pathname||(e.preventDefault(),Q.go(t.href)))})}function Yi(){return{...Q.question}}var Xi=(e,t,n=`${t}s`)=>`${e.toLocaleString(`en`)} ${e===1?t:n}`,Zi={many:Xi,loading:`Asking …`,close:`Close`,cancel:`Cancel`,again:`Ask again`,more:e=>`Show ${e.toLocaleString(`en`)} more`,notKnown:`not known`,none:`none`,verdict:{certain:`certain`,possible:`possible`,excluded:`not`,unknown:`not known`},stance:{asserted:`asserted`,reported:`reported`,claimed:`claimed by a party to it`,assessed:`assessed`,confirmed:`confirmed`,denied:`denied`},reliability:{A:`A: completely reliable`,B:`B: usually reliable`,C:`C: fairly reliable`,D:`D: not usually reliable`,E:`E: unreliable`,F:`F: cannot be judged`},credibility:{1:`1: confirmed by other sources`,2:`2: probably true`,3:`3: possibly true`,4:`4: doubtful`,5:`5: improbable`,6:`6: cannot be judged`},claims:{open:(e,t)=>`${Xi(e,`claim`)}, ${Xi(t,`source`)}: show`,title:e=>Xi(e,`claim`),denied:`denied`,deniedBy:`Denied`,onTheWordOf:`on the word of`,source:`Source`,reliability:`source`,credibility:`claim`,ungraded:`not graded`,dataset:(e,t)=>t===void 0?e:`${e}, row ${t}`,recorded:e=>`recorded ${e}`,held:`held`,about:`about`,original:`as written`,document:`In the document`,published:`At its publisher`,alone:`The dataset itself says so.`},disputed:`disputed`,disputedHelp:`Claims about these dates exclude each other.`,table:{sortBy:e=>`Sort by ${e}`,ascending:`ascending`,descending:`descending`,scroll:e=>`${e}: scrolls sideways`},search:{label:`Search`,placeholder:`A name in any script, or a number`,none:`No name like this. Enter searches parts of names.`,hits:e=>Xi(e,`suggestion`)},failure:{not_found:`Not found`,usage:`The question cannot be asked like this`,bad_input:`This cannot be read`,failed:`This did not work`,unauthorized:`A token is needed`,forbidden:`This is not allowed`,too_large:`This is too large`,busy:`The server is busy`,read_only:`The workspace is read only`,unreachable:`The server does not answer`},unreachable:"Is `sinew serve` still running?",timeLine:{axis:`Years`,onDay:e=>`as of ${e}`,certain:`certainly held`,possible:`possibly held`}},$={shell:{name:`Sinew`,skip:`To the content`,menu:`Pages`,title:(e,t)=>[e,t,`Sinew`].filter(Boolean).join(` · `),pages:{home:`Home`,search:`Search`,network:`Network`,posts:`Posts and power`,reach:`Reach and control`,entity:`Dossier`},groups:{ask:`Ask`},notFound:{title:`There is no page at this address`,text:`The address may have been cut short when it was copied.`,home:`To the home page`},theme:{label:`Light or dark`,system:`As the system`,light:`Light`,dark:`Dark`},readOnly:`read only`,question:{label:`The question`,on:`As of`,anyDay:`any day`,onHelp:`Only what held, or possibly held, on this day.`,known:`As known`,now:`today`,knownHelp:`As it was known at the end of this day: later imports and judgements are left out.`,day:`Day`,apply:`Set`,today:`Today`,yearAgo:`A year ago`,clearOn:`Any day`,clearKnown:`As known today`,filters:`Filters`,filtersSet:e=>`Filters: ${e}`,filtersHelp:`Which claims may bear on the answers.`,datasets:`Datasets`,stances:`Stance`,reliability:`Source at least`,credibility:`Claim at least`,anyGrade:`any grade`,ungraded:`With a least grade, ungraded ones are left out.`,clear:`Clear filters`}},parts:Zi,home:{title:`Who commands, pays, owns and shields whom?`,lead:`Every answer names the claims that it rests on.`,datasets:`Datasets`,dataset:`Dataset`,published:`Published`,imported:`Imported`,claims:`Claims`,age:e=>e<1?`today`:`${Zi.many(e,`day`)} ago`,notSaid:`not said`,waiting:`Waiting for you`,waitingClaims:e=>`${Zi.many(e,`proposed claim`)} to review`,waitingPairs:e=>`${Zi.many(e,`pair`)} that may be one`,changes:`Latest changes`,noChanges:`Nothing has been done in this workspace yet.`,documents:`Recent documents`,examples:`Start with`,exampleSearch:`a name`,nothing:{title:`This workspace is empty`,text:`Import a list, or read an article, and its claims can be asked here.`,commands:[`sinew import sdn.csv alt.csv add.csv`,`sinew read report.pdf`]},search:{title:`Search`,found:e=>`${Zi.many(e,`entity`,`entities`)} with these words in a name or number`,name:`Entity`,schema:`Kind`,matched:`Matched`,how:`How`,any:`Any kind`,quality:{whole:`the same words`,words:`all words`,prefix:`beginnings`,near:`nearest names`},none:{title:e=>`Nothing is named “${e}”`,text:`Search looks for parts of names, without case, accents and Arabic writing variants. A shorter part may find more.`},start:{title:`What are you looking for?`,text:`Type part of a name in any script, or a number that someone gave it.`},narrowed:`The question in the header leaves out some claims; without it there may be more.`}},dossier:{joined:e=>`${Zi.many(e,`entry`,`entries`)} judged to be one`,names:`Names`,facts:`Facts`,designations:`Designations`,ties:`Ties`,posts:`Posts`,incidents:`Incidents`,documents:`Documents that mention it`,disagreements:`Disagreements`,former:e=>`${Zi.many(e,`tie`)} left out: not on this day, or no claim that the filters admit supports it.`,showFormer:`Show them as of any day`,network:`Network`,reach:`What designating it reaches`,control:`Who controls it`,paths:`Paths to …`,brief:`Brief`,program:`Programme`,authority:`Authority`,held:`Held`,verdict:`Holds`,who:`Who`,details:`Details`,when:`When`,value:`Value`,usedByMap:`used`,side:e=>`Side ${e}`,about:`About`,sections:`On this page`,noTies:`No tie of this entity is on record for this question.`}},Qi=q(`<a class="button"> </a>`);function $i(e,t){k(t,!0);let n=$.shell.notFound;Pi(e,{alone:!0,get title(){return n.title},get text(){return n.text},children:(e,t)=>{var r=Qi(),i=R(r,!0);B(e=>{Z(r,`href`,e),Y(i,n.home)},[()=>qi(`/`)]),J(e,r)},$$slots:{default:!0}}),A()}var ea=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),ta=function(e){return`/app/`+e},na={},ra=function(e){return e.pathname.endsWith(`.css`)},ia=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},aa=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ta(t,n);let r=s(t),i=ra(r);return ia(na,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ea,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},oa={path:`/`,section:`home`,load:()=>aa(()=>import(`./Home-CJdmOLdm.js`),__vite__mapDeps([0,1,2,3]))},sa={path:`/search`,section:`search`,load:()=>aa(()=>import(`./Search-wynU2E3Q.js`),__vite__mapDeps([4,1,2,5]))},ca=[oa,sa],la=[{name:`ask`,pages:[oa,sa]}],ua=Symbol(`evidence`);function da(e){Ye(ua,e)}function fa(){return Je(ua)??(()=>null)}function pa(e,t,n=[]){return[...t.map(e=>[e,!1]),...n.map(e=>[e,!0])].flatMap(([t,n])=>{let r=e.claims[t];return r?[{id:t,claim:r,source:e.sources[ma(r)]??null,denies:n}]:[]})}function ma(e){return e.source??e.dataset}var ha=new class{#e=P([]);get shown(){return G(this.#e)}set shown(e){F(this.#e,e)}#t=P(``);get title(){return G(this.#t)}set title(e){F(this.#t,e,!0)}#n=P(null);get anchor(){return G(this.#n)}set anchor(e){F(this.#n,e)}open(e,t,n){this.title=e,this.shown=t,this.anchor=n}close(){this.anchor=null}};function ga(e,t){let n=t.getBoundingClientRect(),{width:r,height:i}=e.getBoundingClientRect(),a=document.documentElement.clientWidth,o=innerHeight,s=Math.max(8,Math.min(n.left,a-r-8)),c=n.bottom+6,l=n.top-6-i,u=c+i>o-8&&l>8?l:Math.min(c,Math.max(8,o-i-8));e.style.left=`${Math.round(s)}px`,e.style.top=`${Math.round(u)}px`}var _a=`/api/v1`,va=class extends Error{code;hint;constructor(e,t,n){super(t),this.code=e,this.hint=n}};function ya(e,t={}){let n=new URLSearchParams;for(let[e,r]of Object.entries(t))Array.isArray(r)?r.forEach(t=>n.append(e,t)):r!=null&&r!==``&&r!==!1&&n.append(e,String(r));let r=n.toString();return r?`${e}?${r}`:e}function ba(e){return encodeURIComponent(e)}async function xa(e,t){return await(await Sa(e,{signal:t??null})).json()}async function Sa(e,t){let n=await fetch(_a+e,{...t,credentials:`same-origin`}).catch(e=>{throw e instanceof DOMException&&e.name===`AbortError`?e:new va(`unreachable`,``,null)});if(!n.ok)throw await Ca(n);return n}async function Ca(e){let t=await e.json().catch(()=>null);return t?.error?new va(t.error.code,t.error.message,t.error.hint??null):new va(`failed`,`HTTP ${e.status} ${e.statusText}`,null)}var wa=`schema,name,type,label,range,reverse,matchable,hidden
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
`,Ta=`name,label,extends,abstract,matchable,source,target,directed,verb,reverse_verb,start,end,caption,featured,required
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
`;function Ea(e){return e.trim().split(`
`).slice(1).map(e=>e.split(`,`))}var Da=new Map(Ea(Ta).map(([e,t,n,,,r,i,,a,o])=>[e,{label:t,parents:n.split(`;`).filter(Boolean),ends:r?[r,i]:null,verb:a,reverse:o}])),Oa=new Map(Ea(wa).map(([e,t,,n])=>[`${e}.${t}`,n])),ka=new Map(Ea(wa).map(([,e,,t])=>[e,t]));new Intl.DisplayNames([`en`],{type:`region`,fallback:`code`});function Aa(e){return Da.get(e)?.label??e}function ja(e,t){for(let n of t?Ma(t):[]){let t=Oa.get(`${n}.${e}`);if(t)return t}return ka.get(e)??e}function Ma(e){let t=[e];for(let e of t)t.push(...Da.get(e)?.parents??[]);return[...new Set(t)]}var Na={Person:`person`,Company:`company`,PublicBody:`public`,Organization:`organization`,Position:`position`,Event:`event`,Asset:`asset`};function Pa(e){return Ma(e).map(e=>Na[e]).find(e=>e!==void 0)??`other`}var Fa=new Intl.NumberFormat(`en`,{maximumFractionDigits:4});function Ia(e){return Fa.format(e)}function La(e){return/^[<>=~]*\d+(\.\d+)?(\.\.\d+(\.\d+)?)?$/.test(e)?e.replace(`..`,`–`).replace(/\d+(\.\d+)?/g,e=>Ia(Number(e))).replace(`>=`,`at least `).replace(`<=`,`at most `).replace(`>`,`over `).replace(`<`,`under `):e}var Ra=q(`<span class="stance denied svelte-1iazfqe"> </span>`),za=q(`<span class="stance svelte-1iazfqe"> </span>`),Ba=q(`<blockquote dir="auto" class="svelte-1iazfqe"><span class="quiet"> </span><mark class="svelte-1iazfqe"> </mark><span class="quiet"> </span></blockquote>`),Va=q(`<p class="small"><span class="quiet"> </span> <bdi dir="auto"> </bdi></p>`),Ha=q(`<bdi dir="auto"> </bdi>`),Ua=q(`<span> </span>`),Wa=q(` <span class="place svelte-1iazfqe"> </span>`,1),Ga=q(`<span class="quiet origin svelte-1iazfqe"><bdi dir="auto"> </bdi></span>`),Ka=q(`<div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div>`),qa=q(`<div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd><bdi dir="auto"> </bdi></dd></div>`),Ja=q(`<a> </a>`),Ya=q(`<a target="_blank" rel="noreferrer noopener external"> </a>`),Xa=q(`<article><p class="said svelte-1iazfqe"><span class="quiet"> </span> <bdi dir="auto"> </bdi> <!></p> <!> <!> <p class="source svelte-1iazfqe"><!><!> <!></p> <dl class="grades small svelte-1iazfqe"><div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div> <!> <!> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd class="id svelte-1iazfqe"> </dd></div> <div class="svelte-1iazfqe"><dt class="svelte-1iazfqe"> </dt><dd> </dd></div></dl> <p class="links small svelte-1iazfqe"><!> <!></p></article>`);function Za(e,t){k(t,!0);let n=$.parts.claims,r=M(()=>t.shown.claim),i=M(()=>t.shown.source),a=$.parts,o=M(()=>[G(i)?.publisher,G(i)?.author,G(i)?.date].filter(Boolean).join(`, `)),s=M(()=>[G(r).start&&`${G(r).start}`,G(r).end&&`– ${G(r).end}`].filter(Boolean).join(` `)),c=M(()=>G(i)?.url&&/^https?:/.test(G(i).url)?G(i).url:null);var l=Xa(),u=L(l),d=L(u),f=R(d,!0),p=z(d,2);let m;var h=R(p,!0),g=z(p,2),_=e=>{var t=Ra(),r=R(t,!0);B(()=>Y(r,n.denied)),J(e,t)},v=e=>{var t=za(),n=R(t,!0);B(()=>Y(n,$.parts.stance[G(r).stance])),J(e,t)};X(g,e=>{t.shown.denies||G(r).stance===`denied`?e(_):e(v,-1)}),D(u);var y=z(u,2),b=e=>{var t=Ba(),n=L(t),i=R(n,!0),a=z(n),o=R(a,!0),s=R(z(a),!0);D(t),B(()=>{Y(i,G(r).quote.prefix),Y(o,G(r).quote.exact),Y(s,G(r).quote.suffix),t.dir=t.dir}),J(e,t)};X(y,e=>{G(r).quote&&e(b)});var x=z(y,2),S=e=>{var t=Va(),i=L(t),a=R(i,!0),o=z(i,2),s=R(o,!0);D(t),B(e=>{Y(a,n.onTheWordOf),Y(s,e),o.dir=o.dir},[()=>G(r).voice.join(` ← `)]),J(e,t)};X(x,e=>{G(r).voice?.length&&e(S)});var ee=z(x,2),te=L(ee),ne=e=>{var t=Ha(),n=R(t,!0);B(()=>{Y(n,G(i).title),t.dir=t.dir}),J(e,t)},re=e=>{var t=Ua(),r=R(t,!0);B(()=>Y(r,n.alone)),J(e,t)};X(te,e=>{G(i)?.title?e(ne):e(re,-1)});var ie=z(te),ae=e=>{var t=Wa(),n=cn(t,!0);n.nodeValue=`, `;var i=R(z(n),!0);B(()=>Y(i,G(r).place)),J(e,t)};X(ie,e=>{G(r).place&&e(ae)});var oe=z(ie,2),se=e=>{var t=Ga(),n=L(t),r=R(n,!0);D(t),B(()=>{Y(r,G(o)),n.dir=n.dir}),J(e,t)};X(oe,e=>{G(o)&&e(se)}),D(ee);var ce=z(ee,2),le=L(ce),ue=L(le),de=R(ue,!0),fe=R(z(ue),!0);D(le);var pe=z(le,2),me=L(pe),he=R(me,!0),ge=R(z(me),!0);D(pe);var _e=z(pe,2),ve=e=>{var t=Ka(),r=L(t),i=R(r,!0),a=R(z(r),!0);D(t),B(()=>{Y(i,n.held),Y(a,G(s))}),J(e,t)};X(_e,e=>{G(s)&&e(ve)});var C=z(_e,2),ye=e=>{var t=qa(),i=L(t),a=R(i,!0),o=z(i),s=L(o),c=R(s,!0);D(o),D(t),B(()=>{Y(a,n.original),Y(c,G(r).original),s.dir=s.dir}),J(e,t)};X(C,e=>{G(r).original&&G(r).original!==G(r).value&&e(ye)});var be=z(C,2),xe=L(be),Se=R(xe,!0),Ce=R(z(xe),!0);D(be);var we=z(be,2),w=L(we),Te=R(w,!0),T=R(z(w),!0);D(we),D(ce);var E=z(ce,2),Ee=L(E),De=e=>{var i=Ja(),a=R(i,!0);B(e=>{Z(i,`href`,e),Y(a,n.document)},[()=>qi(`/document/${ba(ma(G(r)))}`,{claim:t.shown.id})]),J(e,i)};X(Ee,e=>{G(r).quote&&e(De)});var Oe=z(Ee,2),ke=e=>{var t=Ya(),r=R(t,!0);B(()=>{Z(t,`href`,G(c)),Y(r,n.published)}),J(e,t)};X(Oe,e=>{G(c)&&e(ke)}),D(E),D(l),B((e,o,s,c)=>{Y(f,e),m=ni(p,1,`value svelte-1iazfqe`,null,m,{denies:t.shown.denies}),Y(h,o),p.dir=p.dir,Y(de,n.reliability),Y(fe,G(i)?.reliability?a.reliability[G(i).reliability]:n.ungraded),Y(he,n.credibility),Y(ge,G(r).credibility?a.credibility[G(r).credibility]:n.ungraded),Y(Se,$.parts.claims.about),Y(Ce,G(r).entity),Y(Te,s),Y(T,c)},[()=>ja(G(r).property,G(r).schema),()=>La(G(r).value),()=>n.dataset(G(r).dataset,G(r).row),()=>n.recorded(G(r).recorded.slice(0,10))]),J(e,l),A()}var Qa=q(`<bdi dir="auto"> </bdi><span class="quiet dot svelte-1rasjer">·</span>`,1),$a=q(`<li class="svelte-1rasjer"><!></li>`),eo=q(`<div popover="auto" class="panel svelte-1rasjer" role="dialog" aria-labelledby="claims-title" tabindex="-1"><div class="head svelte-1rasjer"><h2 id="claims-title" class="svelte-1rasjer"><!> </h2> <button type="button" class="close svelte-1rasjer"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2L10 10M10 2L2 10" stroke="currentColor" stroke-width="1.5"></path></svg></button></div> <ol class="plain"></ol></div>`);function to(e,t){k(t,!0);let n=P(void 0);bn(()=>{let e=ha.anchor;if(G(n)&&e)return G(n).showPopover(),sr().then(()=>{G(n)&&(ga(G(n),e),G(n).scrollTop=0,G(n).focus())}),()=>G(n)?.hidePopover()});function r(e){if(e.newState!==`closed`)return;let t=ha.anchor;ha.close(),(G(n)?.contains(document.activeElement)||document.activeElement===document.body)&&t?.focus()}var i=eo(),a=L(i),o=L(a),s=L(o),c=e=>{var t=Qa(),n=cn(t),r=R(n,!0);De(),B(()=>{Y(r,ha.title),n.dir=n.dir}),J(e,t)};X(s,e=>{ha.title&&e(c)});var l=z(s,1,!0);D(o);var u=z(o,2);D(a);var d=z(a,2);Gr(d,21,()=>ha.shown,e=>e.id+e.denies,(e,t)=>{var n=$a();Za(L(n),{get shown(){return G(t)}}),D(n),J(e,n)}),D(d),D(i),Ci(i,e=>F(n,e),()=>G(n)),B(e=>{Y(l,e),Z(u,`aria-label`,$.parts.close)},[()=>$.parts.claims.title(ha.shown.length)]),yr(`toggle`,i,r),K(`click`,u,()=>G(n)?.hidePopover()),J(e,i),A()}br([`click`]);var no=`sinew-theme`,ro=class{#e=P(Zt(io()));get choice(){return G(this.#e)}set choice(e){F(this.#e,e,!0)}#t=P(Zt(matchMedia(`(prefers-color-scheme: dark)`).matches));#n=M(()=>this.choice===`system`?G(this.#t):this.choice===`dark`);get dark(){return G(this.#n)}set dark(e){F(this.#n,e)}constructor(){matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,e=>F(this.#t,e.matches,!0))}choose(e){this.choice=e,e===`system`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e;try{e===`system`?localStorage.removeItem(no):localStorage.setItem(no,e)}catch{}}};function io(){let e=document.documentElement.dataset.theme;return e===`light`||e===`dark`?e:`system`}var ao=new ro,oo=kr(`<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4" class="svelte-1354sov"></circle><path d="M7 1.7A5.3 5.3 0 0 1 7 12.3Z" fill="currentColor" class="svelte-1354sov"></path>`,1),so=kr(`<circle cx="7" cy="7" r="3" fill="none" stroke="currentColor" stroke-width="1.4" class="svelte-1354sov"></circle><path d="M7 .6V2.2M7 11.8V13.4M.6 7H2.2M11.8 7H13.4M2.5 2.5L3.6 3.6M10.4 10.4L11.5 11.5M11.5 2.5L10.4 3.6M3.6 10.4L2.5 11.5" stroke="currentColor" stroke-width="1.3" class="svelte-1354sov"></path>`,1),co=kr(`<path d="M12 8.6A5.4 5.4 0 0 1 5.4 2 5.4 5.4 0 1 0 12 8.6Z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" class="svelte-1354sov"></path>`),lo=q(`<label class="svelte-1354sov"><input type="radio" name="theme" class="unseen svelte-1354sov"/> <svg width="14" height="14" viewBox="0 0 14 14" role="img" class="svelte-1354sov"><!></svg></label>`),uo=q(`<fieldset class="theme svelte-1354sov"><legend class="unseen"> </legend> <!></fieldset>`);function fo(e,t){k(t,!0);let n=$.shell.theme,r=[`system`,`light`,`dark`];var i=uo(),a=L(i),o=R(a,!0);Gr(z(a,2),16,()=>r,e=>e,(e,t)=>{var r=lo(),i=L(r);pi(i);var a=z(i,2),o=L(a),s=e=>{var t=oo();De(),J(e,t)},c=e=>{var t=so();De(),J(e,t)},l=e=>{J(e,co())};X(o,e=>{t===`system`?e(s):t===`light`?e(c,1):e(l,-1)}),D(a),D(r),B(()=>{Z(r,`title`,n[t]),mi(i,t),hi(i,ao.choice===t),Z(a,`aria-label`,n[t])}),K(`change`,i,()=>ao.choose(t)),J(e,r)}),D(i),B(()=>Y(o,n.label)),J(e,i),A()}br([`change`]);var po=q(`<li><a class="svelte-1fkrjt3"> </a></li>`),mo=q(`<section class="svelte-1fkrjt3"><h2 class="svelte-1fkrjt3"> </h2> <ul class="plain svelte-1fkrjt3"></ul></section>`),ho=q(`<nav><!> <div class="theme svelte-1fkrjt3"><!></div></nav>`);function go(e,t){k(t,!0);var n=ho();let r;var i=L(n);Gr(i,17,()=>la,e=>e.name,(e,n)=>{var r=mo(),i=L(r),a=R(i,!0),o=z(i,2);Gr(o,21,()=>G(n).pages,e=>e.path,(e,n)=>{var r=po(),i=L(r),a=R(i,!0);D(r),B(e=>{Z(i,`href`,e),Z(i,`aria-current`,t.page?.section===G(n).section?`page`:void 0),Y(a,$.shell.pages[G(n).section])},[()=>qi(G(n).path)]),J(e,r)}),D(o),D(r),B(()=>Y(a,$.shell.groups[G(n).name])),J(e,r)});var a=z(i,2);fo(L(a),{}),D(a),D(n),B(()=>{r=ni(n,1,`side svelte-1fkrjt3`,null,r,{open:t.open}),Z(n,`aria-label`,$.shell.menu)}),J(e,n),A()}var _o={person:`M-.86 0A.86.86 0 1 1 .86 0A.86.86 0 1 1-.86 0Z`,organization:`M-.76-.76H.76V.76H-.76Z`,company:`M0-1L1 0L0 1L-1 0Z`,public:`M0-.98L.85-.49V.49L0 .98L-.85 .49V-.49Z`,position:`M0-.95L1 .78H-1Z`,event:`M0 .95L-1-.78H1Z`,asset:`M-.34-.95H.34V-.34H.95V.34H.34V.95H-.34V.34H-.95V-.34H-.34Z`,other:`M-.7-.95H.7L.7 .95L0 .4L-.7 .95Z`},vo=kr(`<title> </title>`),yo=kr(`<svg viewBox="-1 -1 2 2"><!><path></path></svg>`);function bo(e,t){k(t,!0);let n=Oi(t,`size`,3,11),r=Oi(t,`label`,3,!0),i=M(()=>Pa(t.schema));var a=yo(),o=L(a),s=e=>{var n=vo(),r=R(n,!0);B(e=>Y(r,e),[()=>Aa(t.schema)]),J(e,n)};X(o,e=>{r()&&e(s)});var c=z(o);D(a),B(e=>{ni(a,0,`mark ${G(i)??``}`,`svelte-1jcsbqu`),Z(a,`width`,n()),Z(a,`height`,n()),Z(a,`role`,r()?`img`:void 0),Z(a,`aria-label`,e),Z(a,`aria-hidden`,r()?void 0:`true`),Z(c,`d`,_o[G(i)])},[()=>r()?Aa(t.schema):void 0]),J(e,a),A()}var xo=q(`<bdi dir="auto" class="quiet svelte-2kgp9d"> </bdi>`),So=q(`<li role="option"><!> <span class="names svelte-2kgp9d"><bdi dir="auto" class="caption svelte-2kgp9d"> </bdi> <!></span> <span class="quiet kind svelte-2kgp9d"> </span></li>`),Co=q(`<p class="none quiet svelte-2kgp9d"> </p>`),wo=q(`<div><input type="search" dir="auto" autocomplete="off" spellcheck="false" role="combobox" aria-autocomplete="list" class="svelte-2kgp9d"/> <ul role="listbox" class="plain svelte-2kgp9d"></ul> <!> <span class="unseen" aria-live="polite"> </span></div>`);function To(e,t){let n=Mr();k(t,!0);let r=Oi(t,`placeholder`,19,()=>$.parts.search.placeholder),i=Oi(t,`words`,15,``),a=Oi(t,`clear`,3,!0),o=P([]),s=P(-1),c=P(!1),l=P(``);bn(()=>{let e=i().trim();if(!G(c)||e.length===0)return;let t=new AbortController,n=setTimeout(()=>{xa(ya(`/suggest`,{q:e,limit:8}),t.signal).then(t=>(e=>{var t=h(e,3);return F(o,t[0]),F(s,t[1],!0),F(l,t[2],!0),e})([t.items,-1,e]),()=>t.signal.aborted||F(o,[]))},90);return()=>{clearTimeout(n),t.abort()}});let u=M(()=>G(c)&&i().trim()!==``&&G(l)!==``);function d(e){F(c,!1),a()&&i(``),t.onpick(e)}function f(){let e=G(o)[G(s)]??(t.onwords?void 0:G(o)[0]);if(e&&G(u))return d(e);F(c,!1),i().trim()&&t.onwords?.(i().trim())}function p(e){let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t&&G(o).length>0)F(c,!0),F(s,(G(s)+t+G(o).length+ +(G(s)<0&&t<0))%G(o).length);else if(e.key===`Escape`&&G(c))F(c,!1);else if(e.key===`Enter`)f();else return;e.preventDefault()}var m=wo();let g;var _=L(m);pi(_);var v=z(_,2);Gr(v,23,()=>G(o),e=>e.id,(e,t,r)=>{var i=So();let a;var o=L(i);bo(o,{get schema(){return G(t).schema},label:!1});var c=z(o,2),l=L(c),u=R(l,!0),f=z(l,2),p=e=>{var n=xo(),r=R(n,!0);B(()=>{Y(r,G(t).matched),n.dir=n.dir}),J(e,n)};X(f,e=>{G(t).matched!==G(t).caption&&e(p)}),D(c);var m=R(z(c,2),!0);D(i),B(e=>{Z(i,`id`,`${n}-${G(r)}`),Z(i,`aria-selected`,G(r)===G(s)),a=ni(i,1,`svelte-2kgp9d`,null,a,{active:G(r)===G(s)}),Y(u,G(t).caption),l.dir=l.dir,Y(m,e)},[()=>Aa(G(t).schema)]),K(`mousedown`,i,e=>e.preventDefault()),K(`click`,i,()=>d(G(t))),J(e,i)}),D(v);var y=z(v,2),b=e=>{var t=Co(),n=R(t,!0);B(()=>Y(n,$.parts.search.none)),J(e,t)};X(y,e=>{G(u)&&G(o).length===0&&e(b)});var x=R(z(y,2),!0);D(m),B(e=>{g=ni(m,1,`picker svelte-2kgp9d`,null,g,{large:t.large}),Z(_,`id`,t.id),Z(_,`aria-label`,t.label),Z(_,`aria-expanded`,G(u)&&G(o).length>0),Z(_,`aria-controls`,n),Z(_,`aria-activedescendant`,G(u)&&G(s)>=0?`${n}-${G(s)}`:void 0),Z(_,`placeholder`,r()),_.dir=_.dir,Z(v,`id`,n),Z(v,`aria-label`,t.label),Z(v,`hidden`,!G(u)||G(o).length===0),Y(x,e)},[()=>G(u)?$.parts.search.hits(G(o).length):``]),yr(`focus`,_,()=>F(c,!0)),K(`input`,_,()=>F(c,!0)),yr(`blur`,_,()=>F(c,!1)),K(`keydown`,_,p),yi(_,i),J(e,m),A()}br([`input`,`keydown`,`mousedown`,`click`]);var Eo=new class{#e=P(null);get value(){return G(this.#e)}set value(e){F(this.#e,e)}#t=P(null);get failure(){return G(this.#t)}set failure(e){F(this.#t,e)}async refresh(){try{this.value=await xa(`/workspace`),this.failure=null}catch(e){this.failure=e}}},Do=864e5;function Oo(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t-1,n),Math.round(r.getTime()/Do)}function ko(e){let t=/^(\d{4})-(\d\d)-(\d\d)$/.exec(e);if(!t)return null;let n=Oo(Number(t[1]),Number(t[2]),Number(t[3]));return Ao(n)===e?n:null}function Ao(e){return new Date(e*Do).toISOString().slice(0,10)}function jo(e,t){let n=new Date(e*Do),r=Oo(n.getUTCFullYear(),n.getUTCMonth()+1+t,1),i=Oo(n.getUTCFullYear(),n.getUTCMonth()+2+t,1);return Math.min(r+n.getUTCDate()-1,i-1)}var Mo=q(`<button type="button" aria-haspopup="dialog"><!></button> <div popover="auto" role="dialog" class="panel svelte-er3cz"><!></div>`,1);function No(e,t){k(t,!0);let n=Oi(t,`pressed`,3,!1),r=P(void 0),i=P(void 0),a=P(!1);function o(){G(i)?.togglePopover()}async function s(e){F(a,e.newState===`open`),await sr(),G(a)&&G(i)&&G(r)&&(ga(G(i),G(r)),G(i).querySelector(`input, select, button, a`)?.focus())}function c(){G(i)?.hidePopover(),G(r)?.focus()}var l=Mo(),u=cn(l);let d;Zr(L(u),()=>t.trigger),D(u),Ci(u,e=>F(r,e),()=>G(r));var f=z(u,2),p=L(f),m=e=>{var n=jr();Zr(cn(n),()=>t.children,()=>c),J(e,n)};X(p,e=>{G(a)&&e(m)}),D(f),Ci(f,e=>F(i,e),()=>G(i)),B(()=>{d=ni(u,1,`trigger svelte-er3cz`,null,d,{pressed:n()}),Z(u,`aria-expanded`,G(a)),Z(f,`aria-label`,t.label)}),K(`click`,u,o),yr(`toggle`,f,s),J(e,l),A()}br([`click`]);var Po=q(`<span class="quiet"> </span><span class="day svelte-j1jx2u"> </span>`,1),Fo=q(`<button type="button" class="button"> </button>`),Io=q(`<form class="stack"><p class="quiet help svelte-j1jx2u"> </p> <div class="row"><label><span class="unseen"> </span><input type="date" min="1800-01-01" max="2200-12-31"/></label> <button class="button first"> </button></div> <div class="row"><button type="button" class="button"> </button> <button type="button" class="button"> </button> <!></div></form>`);function Lo(e,t){k(t,!0);let n=$.shell.question,r=M(()=>Ao(jo(ko(t.today)??0,-12))),i=M(()=>t.day??``);function a(e,n){n(),t.onset(e)}{let o=e=>{var n=Po(),r=cn(n),i=R(r,!0),a=R(z(r),!0);B(()=>{Y(i,t.label),Y(a,t.day??t.none)}),J(e,n)},s=(e,o=f)=>{var s=Io(),c=L(s),l=R(c,!0),u=z(c,2),d=L(u),p=L(d),m=R(p,!0),h=z(p);pi(h),D(d);var g=R(z(d,2),!0);D(u);var _=z(u,2),v=L(_),y=R(v,!0),b=z(v,2),x=R(b,!0),S=z(b,2),ee=e=>{var n=Fo(),r=R(n,!0);B(()=>Y(r,t.clear)),K(`click`,n,()=>a(null,o())),J(e,n)};X(S,e=>{t.day&&e(ee)}),D(_),D(s),B(()=>{Y(l,t.help),Y(m,t.label),Y(g,n.apply),Y(y,n.today),Y(x,n.yearAgo)}),yr(`submit`,s,e=>{e.preventDefault(),a(G(i)||null,o())}),yi(h,()=>G(i),e=>F(i,e)),K(`click`,v,()=>a(t.today,o())),K(`click`,b,()=>a(G(r),o())),J(e,s)},c=M(()=>t.day!==null);No(e,{get label(){return t.label},get pressed(){return G(c)},trigger:o,children:s,$$slots:{trigger:!0,default:!0}})}A()}br([`click`]);var Ro=q(`<span> </span>`),zo=q(`<label class="choice svelte-imnp4h"><input type="checkbox"/> <bdi dir="auto"> </bdi></label>`),Bo=q(`<fieldset class="svelte-imnp4h"><legend class="svelte-imnp4h"> </legend> <!></fieldset>`),Vo=q(`<option> </option>`),Ho=q(`<label class="grade svelte-imnp4h"><span> </span> <select class="svelte-imnp4h"><option> </option><!></select></label>`),Uo=q(`<button type="button" class="button svelte-imnp4h"> </button>`),Wo=q(`<div class="filters svelte-imnp4h"><p class="quiet svelte-imnp4h"> </p> <!> <!> <p class="quiet small svelte-imnp4h"> </p> <!></div>`);function Go(e,t){k(t,!0);let n=$.shell.question,r=M(()=>Bi(Q.question)),i=M(()=>({dataset:(Eo.value?.datasets??[]).map(e=>[e.name,e.title||e.name]),stance:Object.entries($.parts.stance)})),a={dataset:n.datasets,stance:n.stances},o={reliability:[n.reliability,$.parts.reliability],credibility:[n.credibility,$.parts.credibility]};function s(e,t,n){let r=Q.question[e].filter(e=>e!==t);Q.set({[e]:n?[...r,t]:r})}{let t=e=>{var t=Ro(),i=R(t,!0);B(e=>Y(i,e),[()=>G(r)>0?n.filtersSet(G(r)):n.filters]),J(e,t)},c=(e,t=f)=>{var c=Wo(),l=L(c),u=R(l,!0),d=z(l,2);Gr(d,16,()=>Li,e=>e,(e,t)=>{var n=Bo(),r=L(n),o=R(r,!0);Gr(z(r,2),17,()=>G(i)[t],([e,t])=>e,(e,n)=>{var r=M(()=>h(G(n),2));let i=()=>G(r)[0],a=()=>G(r)[1];var o=zo(),c=L(o);pi(c);var l=z(c,2),u=R(l,!0);D(o),B(e=>{hi(c,e),Y(u,a()),l.dir=l.dir},[()=>Q.question[t].includes(i())]),K(`change`,c,e=>s(t,i(),e.currentTarget.checked)),J(e,o)}),D(n),B(()=>Y(o,a[t])),J(e,n)});var p=z(d,2);Gr(p,17,()=>Object.entries(o),([e,[t,n]])=>e,(e,t)=>{var r=M(()=>h(G(t),2)),i=M(()=>h(G(r)[1],2));let a=()=>G(r)[0],o=()=>G(i)[0],s=()=>G(i)[1];var c=Ho(),l=L(c),u=R(l,!0),d=z(l,2),f=L(d),p=R(f,!0);f.value=f.__value=``,Gr(z(f),17,()=>Object.entries(s()),([e,t])=>e,(e,t)=>{var n=M(()=>h(G(t),2));let r=()=>G(n)[0],i=()=>G(n)[1];var a=Vo(),o=R(a,!0),s={};B(()=>{Y(o,i()),s!==(s=r())&&(a.value=(a.__value=s)??``)}),J(e,a)}),D(d);var m;oi(d),D(c),B(()=>{Y(u,o()),Y(p,n.anyGrade),m!==(m=Q.question[a()]??``)&&(d.value=(d.__value=m)??``,ai(d,m))}),K(`change`,d,e=>Q.set({[a()]:e.currentTarget.value})),J(e,c)});var m=z(p,2),g=R(m,!0),_=z(m,2),v=e=>{var r=Uo(),i=R(r,!0);B(()=>Y(i,n.clear)),K(`click`,r,()=>{t()(),Q.set({dataset:null,stance:null,reliability:null,credibility:null})}),J(e,r)};X(_,e=>{G(r)>0&&e(v)}),D(c),B(()=>{Y(u,n.filtersHelp),Y(g,n.ungraded)}),J(e,c)},l=M(()=>G(r)>0);No(e,{get label(){return n.filtersHelp},get pressed(){return G(l)},trigger:t,children:c,$$slots:{trigger:!0,default:!0}})}A()}br([`change`,`click`]);var Ko=q(`<div class="bar svelte-1isq6in" role="group"><!> <!> <!></div>`);function qo(e,t){k(t,!0);let n=$.shell.question,r=M(()=>Eo.value?.today??new Date().toISOString().slice(0,10));var i=Ko(),a=L(i);Lo(a,{get label(){return n.on},get day(){return Q.question.on},get none(){return n.anyDay},get clear(){return n.clearOn},get help(){return n.onHelp},get today(){return G(r)},onset:e=>Q.set({on:e})});var o=z(a,2);Lo(o,{get label(){return n.known},get day(){return Q.question.known},get none(){return n.now},get clear(){return n.clearKnown},get help(){return n.knownHelp},get today(){return G(r)},onset:e=>Q.set({known:e})}),Go(z(o,2),{}),D(i),B(()=>Z(i,`aria-label`,n.label)),J(e,i),A()}var Jo=q(`<span class="quiet small"> </span>`),Yo=q(`<header class="top svelte-f28rt"><div class="brand svelte-f28rt"><button type="button" class="menu svelte-f28rt"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4H14M2 8H14M2 12H14" stroke="currentColor" stroke-width="1.5"></path></svg></button> <a class="name svelte-f28rt"> </a> <!></div> <div class="search svelte-f28rt"><!></div> <!></header>`);function Xo(e,t){k(t,!0);let n=Oi(t,`menu`,15,!1),r=Oi(t,`search`,3,!0);var i=Yo(),a=L(i),o=L(a),s=z(o,2),c=R(s,!0),l=z(s,2),u=e=>{var t=Jo(),n=R(t,!0);B(()=>Y(n,$.shell.readOnly)),J(e,t)};X(l,e=>{Eo.value?.read_only&&e(u)}),D(a);var d=z(a,2),f=L(d),p=e=>{To(e,{id:`search`,get label(){return $.parts.search.label},onpick:e=>Q.go(qi(`/entity/${ba(e.id)}`)),onwords:e=>Q.go(qi(`/search`,{q:e}))})};X(f,e=>{r()&&e(p)}),D(d),qo(z(d,2),{}),D(i),B(e=>{Z(o,`aria-expanded`,n()),Z(o,`aria-label`,$.shell.menu),Z(s,`href`,e),Y(c,$.shell.name)},[()=>qi(`/`)]),K(`click`,o,()=>n(!n())),J(e,i),A()}br([`click`]);var Zo=q(`<a class="skip svelte-1n46o8q" href="#main"> </a> <!> <div class="frame svelte-1n46o8q"><!> <main id="main" tabindex="-1" class="svelte-1n46o8q"><!></main></div> <!>`,1);function Qo(e,t){k(t,!0);let n=M(()=>{for(let e of ca){let t=Gi(e.path,Q.path);if(t)return{page:e,named:t}}return null}),r=M(()=>G(n)?.page??null),i=P(void 0),a=P(!1),o=P(void 0),s=!0;bn(()=>{let e=!1,t=G(r);return t?.load().then(n=>e||F(i,{page:t,component:n.default})),()=>e=!0}),bn(()=>{Q.path,F(a,!1),ha.close(),s||G(o)?.focus({preventScroll:!0}),s=!1}),bn(()=>{document.title=$.shell.title(G(r)&&G(r).section!==`home`?$.shell.pages[G(r).section]:``,Eo.value?.name??``)}),Eo.refresh();var c=Zo(),l=cn(c),u=R(l,!0),d=z(l,2);{let e=M(()=>G(r)?.section!==`home`);Xo(d,{get search(){return G(e)},get menu(){return G(a)},set menu(e){F(a,e,!0)}})}var f=z(d,2),p=L(f);go(p,{get page(){return G(r)},get open(){return G(a)}});var m=z(p,2),h=L(m),g=e=>{var t=jr(),r=cn(t),a=e=>{let t=M(()=>G(i).component);var r=jr();Qr(cn(r),()=>G(t),(e,t)=>{t(e,Di(()=>G(n).named))}),J(e,r)};X(r,e=>{G(i)?.page===G(n).page&&e(a)}),J(e,t)},_=e=>{$i(e,{})};X(h,e=>{G(n)?e(g):e(_,-1)}),D(m),Ci(m,e=>F(o,e),()=>G(o)),D(f),to(z(f,2),{}),B(()=>Y(u,$.shell.skip)),J(e,c),A()}Ji(),Lr(Qo,{target:document.getElementById(`app`)});export{Gr as A,B,Oi as C,ai as D,oi as E,q as F,z as G,L as H,Ar as I,M as J,F as K,br as L,Y as M,J as N,ni as O,jr as P,f as Q,K as R,Pi as S,Z as T,cn as U,bn as V,R as W,k as X,A as Y,D as Z,$ as _,Ia as a,Q as b,va as c,ba as d,fa as f,ma as g,ha as h,bo as i,X as j,Zr as k,ya as l,pa as m,Eo as n,Pa as o,da as p,P as q,To as r,Aa as s,ko as t,xa as u,Yi as v,Ci as w,Bi as x,qi as y,G as z};