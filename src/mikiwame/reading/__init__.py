"""Pages read into proposals, kept, and looked at again."""
