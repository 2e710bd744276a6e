"""Everything that looks like Discord: cards, buttons, forms and the words on them."""
