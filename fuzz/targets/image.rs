//! Reading a saved map. An image is a cache that Sinew writes itself: only whether it can be one is checked, so nothing
//! is asked of it here.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_map::Map;

fuzz_target!(|bytes: &[u8]| {
    let word = |chunk: &[u8]| u64::from_le_bytes(std::array::from_fn(|at| chunk.get(at).copied().unwrap_or(0)));
    let words: Vec<u64> = bytes.chunks(8).map(word).collect();
    let _ = Map::read(bytemuck::cast_slice(&words));
});
