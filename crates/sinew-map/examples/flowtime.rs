use sinew_map::measures::flow::*; use sinew_map::measures::plan::*; use std::time::Instant;
fn main(){ let dir=std::env::args().nth(1).unwrap(); let k: u64=std::env::args().nth(2).unwrap().parse().unwrap(); let civ: Option<u64>=std::env::args().nth(3).map(|c| c.parse().unwrap());
 let text=std::fs::read_to_string(format!("{dir}/flow_edges.csv")).unwrap();
 let mut arcs=vec![]; let mut n=0; for l in text.lines().skip(1){ let mut p=l.split(','); let mut g=||p.next().unwrap().parse::<u64>().unwrap(); let(a,b,c)=(g() as u32,g() as u32,g()); n=n.max(a.max(b)); arcs.push((a,b,c)); }
 let nodes=std::fs::read_to_string(format!("{dir}/flow_nodes.csv")).unwrap();
 let mut ms=vec![]; for l in nodes.lines().skip(1){ let p: Vec<u64>=l.split(',').map(|x|x.parse().unwrap()).collect(); if p[2]==1 { ms.push(Measure{gates:vec![Gate{at:At::Node(p[0] as u32),keeps:0}],harm:p[1],..Default::default()}); } }
 let net=Network::new(n as usize+1,&arcs); if k==0 { for _ in 0..3 { let t=Instant::now(); let f=net.max_flow(0,1); println!("flow {:?} {:?}",f.value,t.elapsed()); } return; }
 let q=Question{nodes:n as usize+1,arcs:&arcs,source:0,sink:1,measures:&ms,harms:&[],limits:Limits{count:Some(k),cost:None,harm:civ}};
 let t=Instant::now(); let mut it=0; let p=best(&q,&mut ||{it+=1; it>20000}); println!("{:?} {:?} unfinished {} branches {} set {:?} {:?}",p.flow,p.at_least,p.unfinished,p.branches,p.sets,t.elapsed());
}
