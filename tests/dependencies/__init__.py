"""What we depend on, under which licences: `docs/dependencies.md` is written from what each package says of itself."""
