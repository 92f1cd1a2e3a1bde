"""coursegen: from the note of a talk to a course, a website and SCORM packages."""

__version__ = "0.1.0"
