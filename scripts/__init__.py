"""What the Makefile calls: set-up of development tools, and making of generated files."""
