"""What a careful editor would say of a glossary."""
