"""What people say about the words, and what comes of it. Pure: it knows neither Discord nor SQL."""
