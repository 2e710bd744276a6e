"""What a glossary is made of: terms, relations and slugs."""
