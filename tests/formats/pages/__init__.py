"""Files as offices, web sites and writers of documentation have them."""
