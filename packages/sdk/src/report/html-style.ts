/** One sheet for light, dark and paper, for a desk and for a telephone. Only fonts that a machine has of its own. */
export const styleSheet = `
:root{color-scheme:light dark;--ink:#1b2733;--quiet:#5c6b78;--paper:#fbfaf7;--card:#fff;--rule:#dfe3e4;--good:#1f7a8c;--bad:#c2410c;--warn:#a16207;--goodbg:#e3f1f3;--badbg:#fdebe3;--warnbg:#fbf2d9;--outline:#7d8a94}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebee;--quiet:#9aa8b2;--paper:#12181d;--card:#1a2229;--rule:#2d3841;--good:#4fb3c6;--bad:#f58a5c;--warn:#e0b34a;--goodbg:#153038;--badbg:#3a2018;--warnbg:#352c14;--outline:#5d6b76}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 24px 48px}
h1{font-size:30px;line-height:1.25;margin:0 0 12px}
h2{font-size:20px;margin:44px 0 14px;padding-top:14px;border-top:1px solid var(--rule)}
h3{font-size:15px;margin:0 0 6px}
p{margin:8px 0}
small.beside{font-size:.72em;font-weight:400;color:var(--quiet);letter-spacing:.01em}
h1 small.beside{font-size:.55em}
code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
.brand{font-weight:700;letter-spacing:.06em;color:var(--good);margin:0 0 4px}
.quiet{color:var(--quiet);font-size:14px}
.names{overflow-wrap:anywhere}
.verdict{display:inline-block;padding:3px 12px;border-radius:99px;font-weight:700;margin-right:8px}
.verdict small.beside{color:inherit;opacity:.8}
.verdict.good{background:var(--goodbg);color:var(--good)}.verdict.mixed,.verdict.bad{background:var(--badbg);color:var(--bad)}
.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;margin-top:24px}
.tile{background:var(--card);border:1px solid var(--rule);border-radius:12px;padding:14px 18px}
.tile b{display:block;font-size:34px;line-height:1.2;font-variant-numeric:tabular-nums}
.tile em{font-style:normal;color:var(--quiet);font-size:13px;margin-left:6px;white-space:nowrap}
.tile.good b{color:var(--good)}.tile.bad b{color:var(--bad)}
.split{margin:12px 0 4px}.split .bar{height:10px;border-radius:5px;background:var(--rule)}
.fact{display:inline-block;margin-right:16px}
.bar{display:block;width:100%;height:14px;border-radius:3px;overflow:hidden}
.bar rect.accepted{fill:var(--good)}.bar rect.refused,.bar rect.error{fill:var(--bad)}.bar rect.warning{fill:var(--warn)}
table{border-collapse:collapse;width:100%}
.bars th,.bars td{padding:7px 10px 7px 0;text-align:left;vertical-align:middle;border-bottom:1px solid var(--rule);font-weight:400}
.bars th[scope=row]{width:34%;overflow-wrap:anywhere}.bars th div{font-size:14px}
.bars thead th{font-size:13px;color:var(--quiet)}
.bars td.wide{width:auto}
.bars .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;padding-right:0;padding-left:12px}
.bars.findings td:nth-child(2),.bars .number{width:1%}
.bars a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:3px}
.number.bad{color:var(--bad)}
.tag{display:inline-block;padding:0 8px;border-radius:6px;font-size:13px;white-space:nowrap}
.tag small.beside{color:inherit;opacity:.8}
.tag.error{background:var(--badbg);color:var(--bad)}.tag.warning{background:var(--warnbg);color:var(--warn)}
.map{margin:0}
.map svg{display:block;width:100%;height:auto;background:var(--card);border:1px solid var(--rule);border-radius:12px}
.map image{image-rendering:pixelated}
.map .outline{fill:none;stroke:var(--outline);stroke-width:.8;vector-effect:non-scaling-stroke}
.map .accepted{fill:#2a8fa3;fill-opacity:.75}.map .refused{fill:#dd4f22;fill-opacity:.9}
figcaption{display:flex;flex-wrap:wrap;gap:4px 18px;align-items:center;margin-top:10px;font-size:14px}
.scale{display:inline-block;min-width:44px;text-align:center;font-size:12px;line-height:1.3;border:1.5px solid var(--ink);border-top:0;white-space:nowrap}
.dot,.line{display:inline-block;vertical-align:middle;margin-right:6px}
.dot{width:10px;height:10px;border-radius:50%}.dot.accepted{background:#2a8fa3}.dot.refused{background:#dd4f22}
.line{width:18px;border-top:1.5px solid var(--outline)}
details{border:1px solid var(--rule);border-radius:10px;background:var(--card);margin:10px 0;padding:2px 16px}
summary{cursor:pointer;padding:8px 0;overflow-wrap:anywhere}
summary b{float:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
.samples{font-size:14px;margin-bottom:8px}
.samples th,.samples td{padding:5px 12px 5px 0;border-top:1px solid var(--rule);text-align:left;vertical-align:top}
.samples th{color:var(--quiet);font-weight:400;white-space:nowrap;border-top:0}
.samples td{overflow-wrap:anywhere;min-width:56px}.samples td:last-child{min-width:220px}.samples td.of-field{min-width:92px}
.samples td.of-line{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code.right{color:var(--good);font-weight:600}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:24px}
ul{list-style:none;margin:0;padding:0}
.coverage{display:flex;flex-wrap:wrap;gap:6px}.coverage li{border:1px solid var(--rule);border-radius:6px;padding:1px 8px;background:var(--card);font-size:13px;overflow-wrap:anywhere}

.coverage.checked li{border-color:var(--good)}.coverage.not-checked li{color:var(--quiet);border-style:dashed}
.card{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;background:var(--card);border:1px solid var(--rule);border-radius:12px;padding:12px 18px;margin:10px 0;font-size:14px}
.card dt{color:var(--quiet)}.card dd{margin:0;min-width:0;overflow-wrap:anywhere}
.hash{font-size:12px;color:var(--quiet)}
footer{margin-top:44px;padding-top:10px;border-top:1px solid var(--rule)}
@media (max-width:640px){
main{padding:20px 14px 32px}h1{font-size:24px}h2{font-size:18px;margin-top:32px}
.tiles{gap:8px}.tile{padding:10px 10px;border-radius:10px}.tile b{font-size:20px}.tile span{font-size:13px}.tile em{display:block;margin:0}
.columns{grid-template-columns:1fr}
.bars thead{display:none}.bars tr{display:grid;grid-template-columns:1fr max-content max-content;align-items:center;border-bottom:1px solid var(--rule);padding:6px 0}
.bars th[scope=row],.bars td{width:auto;padding:0;border:0}.bars td.number{padding-left:10px}.bars.findings td:nth-child(2){width:auto}
.bars td.wide{grid-column:1/-1;grid-row:2;padding-top:4px}.bars .bar{height:8px}
.tag small.beside{display:none}
.samples thead{display:none}.samples,.samples tbody{display:block}
.samples tr{display:block;border-top:1px solid var(--rule);padding:6px 0}
.samples td,.samples td.of-line{display:grid;grid-template-columns:72px 1fr;gap:8px;border:0;padding:1px 0;text-align:left;white-space:normal}
.samples td::before{content:attr(data-label);color:var(--quiet);font-size:12px;line-height:1.9}
.samples td:empty{display:none}
.card{grid-template-columns:1fr;gap:0}.card dt{font-size:12px;margin-top:6px}
details{padding:2px 12px}
}
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--quiet:#444}
body{font-size:11pt}main{max-width:none;padding:0}
h2{break-after:avoid}.tile,.map,.card,tr{break-inside:avoid}
.bar,.tag,.verdict,.dot{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll{overflow:visible}
}
`;
