"""The map: district centres to a drawing of both areas, and the page that shows it beside its list."""
