"""The glossary as pages for the web: files that any host can serve, and that ask nobody else for anything."""
