//! Saved maps.

use crate::support::*;
use sinew_store::Workspace;
use std::fs;
use std::time::{Duration, SystemTime};

#[test]
fn a_map_is_saved_and_read_back() {
    let desk = Desk::new();
    assert!(desk.workspace.open_image("k").unwrap().is_none());
    assert_eq!(&*save(&desk.workspace, "k", b"12345678"), b"12345678");
    assert_eq!(&*desk.workspace.open_image("k").unwrap().unwrap(), b"12345678");
    desk.workspace.forget_image("k");
    assert!(desk.workspace.open_image("k").unwrap().is_none());
    desk.workspace.forget_image("k");
}

#[test]
fn an_image_stays_whole_while_another_takes_its_place() {
    let desk = Desk::new();
    let first = save(&desk.workspace, "k", &[1; 1 << 16]);
    save(&desk.workspace, "k", &[2; 16]);
    assert!(first.iter().all(|byte| *byte == 1) && first.len() == 1 << 16);
}

/// It is never mapped as a map, since it cannot be read as one: what is written anew takes its place.
#[test]
fn a_map_that_was_cut_off_is_replaced() {
    let desk = Desk::new();
    save(&desk.workspace, "k", &[7; 4096]);
    let file = fs::File::options().write(true).open(desk.path(".sinew/maps/k.map")).unwrap();
    for length in [100, 0] {
        file.set_len(length).unwrap();
        assert_eq!(desk.workspace.open_image("k").unwrap().unwrap().len() as u64, length);
    }
    desk.workspace.forget_image("k");
    assert_eq!(save(&desk.workspace, "k", &[7; 4096]).len(), 4096);
}

#[test]
fn the_oldest_maps_are_forgotten() {
    let desk = Desk::new();
    for n in 0..7u64 {
        save(&desk.workspace, &format!("k{n}"), b"map");
        let file = fs::File::options().write(true).open(desk.path(&format!(".sinew/maps/k{n}.map"))).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(100 - n)).unwrap();
    }
    assert_eq!(files_below(&desk.path(".sinew/maps")), ["k3.map", "k4.map", "k5.map", "k6.map"]);
}

#[test]
fn what_a_killed_process_left_of_a_map_goes_after_an_hour() {
    let desk = Desk::new();
    for (name, age) in [("k.map.1-0.new", 3700), ("k.map.2-0.new", 30)] {
        let file = fs::File::create(desk.path(".sinew/maps").join(name)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
    }
    save(&desk.workspace, "k", b"map");
    assert_eq!(files_below(&desk.path(".sinew/maps")), ["k.map", "k.map.2-0.new"]);
}

/// Readers hold no lock, and two of them often build the same map.
#[test]
fn several_that_save_the_same_map_at_once() {
    let desk = Desk::new();
    let bytes: Vec<u8> = (0..300_000u32).map(|n| n as u8).collect();
    let save = || {
        let workspace = Workspace::open(desk.folder.path()).unwrap();
        for _ in 0..20 {
            assert!(*save(&workspace, "k", &bytes) == *bytes);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(save);
        }
    });
    assert_eq!(files_below(&desk.path(".sinew/maps")), ["k.map"]);
}
