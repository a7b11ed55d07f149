"""Pictures: charts and lineage as SVG; a table says the same beside each."""
