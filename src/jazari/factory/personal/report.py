"""What personal data were found where: counts by kind, source and document, never a value.

Published beside a dataset, so that a reader can judge the redaction and a data-protection officer find the
documents to look at.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from jazari.factory.records import PersonalKind


@dataclass(frozen=True, slots=True)
class Finding:
    """How many data of one kind one document held."""

    source: str
    document: str
    kind: PersonalKind
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a dataset, sorted by source, document and kind."""

    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, documents: Iterable[tuple[str, str, Mapping[PersonalKind, int]]]) -> "Report":
        """The report on documents given as (source, identifier, counts by kind), as `redact` counts them."""
        found = (
            Finding(source, document, kind, count)
            for source, document, counts in documents
            for kind, count in counts.items()
        )
        return cls(tuple(sorted(found, key=lambda one: (one.source, one.document, one.kind))))

    def by_kind(self) -> dict[PersonalKind, int]:
        """How many data of each kind, in the order of the kinds' names."""
        counts = Counter[PersonalKind]()
        for finding in self.findings:
            counts[finding.kind] += finding.count
        return {kind: counts[kind] for kind in sorted(counts)}

    def by_source(self) -> dict[str, dict[PersonalKind, int]]:
        """How many data of each kind in each source."""
        sources = sorted({finding.source for finding in self.findings})
        return {
            source: Report(tuple(one for one in self.findings if one.source == source)).by_kind()
            for source in sources
        }

    def documents(self) -> int:
        """How many documents held any."""
        return len({(finding.source, finding.document) for finding in self.findings})

    def json_lines(self) -> str:
        """One finding a line, as it is published: {"source", "document", "kind", "count"}."""
        return "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in self.findings)
