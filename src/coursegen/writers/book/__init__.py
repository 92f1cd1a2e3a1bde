"""The book: its sources as a FileTree."""
