"""yente's own client at a Sinew server: nomenklatura's enricher matches people and companies of a list and expands the hits.

Usage: python enrich.py URL NAME SCHEMA ID    the entity of this id must be found by this name, and expand to more than itself.
It needs nomenklatura from PyPI, and prints one line a hit. Exit code 0 means that all was found.
"""

import sys
from tempfile import TemporaryDirectory
from pathlib import Path


def main() -> int:
    url, name, schema, wanted = sys.argv[1:5]
    from followthemoney import Dataset, StatementEntity
    from nomenklatura.cache import Cache
    from nomenklatura.db import Session, get_engine
    from nomenklatura.enrich.yente import YenteEnricher

    with TemporaryDirectory() as folder:
        session = Session(get_engine(f"sqlite:///{Path(folder) / 'cache.db'}"))
        dataset = Dataset.make({"name": "asked", "title": "Asked"})
        cache = Cache(session, dataset, create=True)
        enricher = YenteEnricher(dataset, cache, {"api": f"{url}/", "dataset": "default", "cache_days": 0})
        asked = StatementEntity.from_data(
            dataset, {"id": "asked-1", "schema": schema, "properties": {"name": [name]}}, cleaned=False
        )
        hits = list(enricher.match(asked))
        for hit in hits:
            print(f"hit {hit.id} {hit.schema.name} {hit.caption}")
        found = [hit for hit in hits if hit.id == wanted]
        if not found:
            print(f"{wanted} was not found")
            return 1
        expanded = list(enricher.expand(asked, found[0]))
        print(f"expanded to {len(expanded)}: {sorted({entity.schema.name for entity in expanded})}")
        return 0 if any(entity.id == wanted for entity in expanded) and len(expanded) > 1 else 1


if __name__ == "__main__":
    sys.exit(main())
