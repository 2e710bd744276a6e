"""Terms as plain documents: the one shape that YAML, JSON and the store share."""
