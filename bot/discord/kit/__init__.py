"""Parts that every feature on Discord is made of: buttons, forms, texts, pages and limits."""
