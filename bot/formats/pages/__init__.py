"""Documents that people write for people: spreadsheets, web pages, texts with tables; none is ever written by us."""
