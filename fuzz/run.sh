#!/bin/sh
# Runs every target for some seconds, 60 by default: ./run.sh [SECONDS] [TARGET...]
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
[ $# -eq 0 ] || shift
fixtures=../crates/sinew-import/tests/fixtures

# What the importers' own tests read is where fuzzing begins. A target of several files takes them as one, cut at 0x1E.
seed() {
    mkdir -p "corpus/$1"
    target=$1
    shift
    { cat "$1"; shift; for file in "$@"; do printf '\036'; cat "$file"; done; } > "corpus/$target/seed"
}
seed ofac_csv $fixtures/ofac/sdn.csv $fixtures/ofac/alt.csv $fixtures/ofac/add.csv
seed un_xml $fixtures/un/consolidated.xml
seed bods $fixtures/bods/register.json
seed ftm_statements $fixtures/ftm/statements.csv
seed ftm_pack $fixtures/ftm/statements.pack
seed claims_csv $fixtures/claims_csv/marsh.claims.csv $fixtures/claims_csv/sources.csv $fixtures/claims_csv/mistakes.claims.csv
seed sources_csv $fixtures/claims_csv/sources.csv
seed judgements_csv $fixtures/claims_csv/judgements.csv
mkdir -p corpus/ftm_entities corpus/date corpus/range corpus/ofac_remarks corpus/settings
printf '%s\n' '{"id":"a","schema":"Person","datasets":["d"],"referents":["b"],"first_seen":"2024-01-01","properties":{"name":["\u0639\u0644\u064a","A"],"birthDate":["1970"],"ownershipOwner":[{"id":"o","schema":"Ownership","properties":{"asset":["c"],"percentage":["25-50"]}}]}}' > corpus/ftm_entities/seed
printf '%s' '-0044-03-15~/2025-XX?' > corpus/date/seed
printf '%s' '(1,000..3 500 000.5%]' > corpus/range/seed
printf '%s' "DOB circa 07 Jul 1966; alt. POB Tikrit, Iraq; a.k.a. 'HASAN, Ali'; Passport A1 (Iraq) issued 01 Jan 2014 expires 16 Oct 2023; (Linked To: Y X, B)" > corpus/ofac_remarks/seed
printf '[conflicts]\nprefer = ["recent"]\n' > corpus/settings/seed

cargo fuzz build -D --fuzz-dir .
log=$(mktemp)
failed=0
for target in ${*:-$(sed -n 's/^name = "\(.*\)"$/\1/p' Cargo.toml | grep -v sinew-fuzz)}; do
    echo "== $target"
    cargo fuzz run -D --fuzz-dir . "$target" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
        > "$log" 2>&1 || failed=1
    grep -E "^error|panicked|assertion|SUMMARY|ERROR|Test unit|stat::number|stat::peak|^ *(left|right):" "$log" || true
done
rm -f "$log"
exit $failed
