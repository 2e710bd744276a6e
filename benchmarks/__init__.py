"""Measuring the finding of terms against other ways to do it, and fitting its numbers."""
