"""The engine over a server of PostgreSQL. It needs the extra `postgres`, and is imported only where one is named."""
