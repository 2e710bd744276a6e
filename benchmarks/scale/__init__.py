"""How far the bot grows: shards of a thousand servers, over SQLite and PostgreSQL, in one process and several."""
