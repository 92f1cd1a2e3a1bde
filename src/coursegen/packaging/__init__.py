"""Files as bytes in memory, and the containers they travel in."""
